import type { ReadRegister } from '#dossiers/read-register.ts';
import { type ColumnMapping, readRegisterBytes } from '../commands/read-register-files.ts';

/** What the process is told, once. */
export interface RegisterAsked {
  readonly dossiers: Uint8Array;
  readonly events: Uint8Array | undefined;
  readonly mapping: ColumnMapping;
}

/** What it answers: dossiers in portions, so that whoever listens is never long at one; then the end or a failure. */
export type RegisterAnswered =
  | { readonly kind: 'some'; readonly dossiers: ReadRegister['dossiers'] }
  | ({ readonly kind: 'end' } & Omit<ReadRegister, 'dossiers'>)
  | { readonly kind: 'failed' };

const PORTION = 1_000;

/** A process of its own for one upload: whatever the file does to it, nobody else waits or is harmed. */
process.once('message', (asked: RegisterAsked) => {
  readRegisterBytes(asked.dossiers, asked.events, asked.mapping)
    .then(sendAll, () => send({ kind: 'failed' }))
    .finally(() => process.exit(0));
});
process.once('disconnect', () => process.exit(0));

async function sendAll({ dossiers, refused, doubtful }: ReadRegister): Promise<void> {
  for (let from = 0; from < dossiers.length; from += PORTION)
    await send({ kind: 'some', dossiers: dossiers.slice(from, from + PORTION) });
  await send({ kind: 'end', refused, doubtful });
}

function send(answer: RegisterAnswered): Promise<void> {
  return new Promise((resolve) => process.send?.(answer, undefined, undefined, () => resolve()));
}
