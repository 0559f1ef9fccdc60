import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../store.ts';

/** The store's value, drawn anew whenever it changes. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    setValue(store.get);
    return store.watch(() => setValue(store.get));
  }, [store]);
  return value;
}
