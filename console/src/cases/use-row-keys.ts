import { useMemo, useState } from 'react';
import { useKeys } from './use-keys.ts';

/** J and K go down and up a list, O opens; `more` are further keys, given the row that is chosen. */
export function useRowKeys(
  count: number,
  more: Readonly<Record<string, (at: number) => void>>,
): number {
  const [at, setAt] = useState(0);
  const acts = useMemo(
    () => ({
      j: () => setAt((now) => Math.min(count - 1, now + 1)),
      k: () => setAt((now) => Math.max(0, now - 1)),
      ...Object.fromEntries(Object.entries(more).map(([key, act]) => [key, () => act(at)])),
    }),
    [count, at, more],
  );
  useKeys(acts);
  return at;
}
