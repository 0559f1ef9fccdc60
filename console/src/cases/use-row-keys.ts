import { useEffect, useState } from 'react';

/** True where the person is writing: single letters belong to the words there. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [role="dialog"]') !== null
  );
}

/** J and K go down and up a list, Enter opens, `/` finds, `?` lists the keys; none of it inside fields. */
export function useRowKeys({
  count,
  open,
  find,
  help,
}: {
  readonly count: number;
  readonly open: (at: number) => void;
  readonly find: () => void;
  readonly help: () => void;
}): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      j: () => setAt((now) => Math.min(count - 1, now + 1)),
      k: () => setAt((now) => Math.max(0, now - 1)),
      o: () => open(at),
      '/': find,
      '?': help,
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key.toLowerCase()];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count, at, open, find, help]);
  return at;
}
