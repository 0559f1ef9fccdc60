import { useEffect } from 'preact/hooks';
import type { More, MoreScript } from './context.ts';
import { useStore } from './use-store.ts';

/** The second script, fetched by whoever first needs it. */
export function useMore(more: MoreScript): More | 'failed' | undefined {
  useEffect(() => void more.fetch(), [more]);
  return useStore(more.store);
}
