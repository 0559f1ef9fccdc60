import type { SaidApart } from './run-apart.ts';

/**
 * What a process of its own does: is asked once, says portions and then the end, and is gone. It goes as well when
 * nobody listens any more.
 */
export function answerApart<Asked, Some, End>(
  handle: (asked: Asked, say: (some: Some) => Promise<void>) => Promise<End>,
): void {
  const send = (said: SaidApart<Some, End>): Promise<void> =>
    new Promise((resolve) => process.send?.(said, undefined, undefined, () => resolve()));
  process.once('message', (asked: Asked) => {
    handle(asked, (some) => send({ kind: 'some', some }))
      .then(
        (end) => send({ kind: 'end', end }),
        () => send({ kind: 'failed' }),
      )
      .finally(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(0));
}
