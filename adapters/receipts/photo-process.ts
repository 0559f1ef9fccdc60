import { readCodes } from './read-codes.ts';

/** What the process is told, and what it answers, once. */
export type PhotoAsked = { readonly bytes: Uint8Array };
export type PhotoAnswered =
  | { readonly kind: 'read'; readonly codes: readonly string[] }
  | { readonly kind: 'failed' };

/** A process of its own for one photo: whatever the photo does to it, nobody else is harmed. */
process.once('message', (asked: PhotoAsked) => {
  const answer = (answered: PhotoAnswered): void => {
    process.send?.(answered, undefined, undefined, () => process.exit(0));
  };
  readCodes(asked.bytes).then(
    (codes) => answer({ kind: 'read', codes }),
    () => answer({ kind: 'failed' }),
  );
});
process.once('disconnect', () => process.exit(0));
