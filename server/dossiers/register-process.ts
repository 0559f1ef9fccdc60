import type { Dossier } from '#dossiers/dossier.ts';
import type { ReadRegister } from '#dossiers/read-register.ts';
import { type ColumnMapping, readRegisterBytes } from '../commands/read-register-files.ts';
import { answerApart } from '../runtime/answer-apart.ts';

/** What the process is told, once. */
export interface RegisterAsked {
  readonly dossiers: Uint8Array;
  readonly events: Uint8Array | undefined;
  readonly mapping: ColumnMapping;
}

/** What it says of a portion, and at the end. */
export type RegisterPortion = readonly Dossier[];
export type RegisterEnd = Omit<ReadRegister, 'dossiers'>;

const PORTION = 1_000;

/** A process of its own for one upload: whatever the file does to it, nobody else waits or is harmed. */
answerApart<RegisterAsked, RegisterPortion, RegisterEnd>(async (asked, say) => {
  const { dossiers, ...end } = await readRegisterBytes(asked.dossiers, asked.events, asked.mapping);
  for (let from = 0; from < dossiers.length; from += PORTION)
    await say(dossiers.slice(from, from + PORTION));
  return end;
});
