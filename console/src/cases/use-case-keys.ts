import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseShown } from '../../protocol.ts';
import { neighbour } from './list-order.ts';
import { useKeys } from './use-keys.ts';

/** Focuses the reply form, as the kind that is meant. */
function write(kind: 'answer' | 'note'): void {
  const form = document.getElementById('reply');
  form?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.click();
  // The other kind's field is drawn first.
  requestAnimationFrame(() => form?.querySelector('textarea')?.focus());
}

/** A take, G route, M merge, R answer, N note, [ and ] the case before and after in the list, ? all keys. */
export function useCaseKeys(
  { receipt }: CaseShown,
  { begin, help }: { readonly begin: (name: string) => void; readonly help: () => void },
): void {
  const navigate = useNavigate();
  const acts = useMemo(() => {
    const go = (step: -1 | 1): void => {
      const next = neighbour(receipt, step);
      if (next !== undefined) void navigate({ to: '/viec/$receipt', params: { receipt: next } });
    };
    return {
      a: () => begin('accept'),
      g: () => begin('route'),
      m: () => begin('merge'),
      r: () => write('answer'),
      n: () => write('note'),
      '[': () => go(-1),
      ']': () => go(1),
      '?': help,
    };
  }, [receipt, begin, help, navigate]);
  useKeys(acts);
}
