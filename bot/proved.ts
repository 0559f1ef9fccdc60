import type { Reading } from './reading.ts';
import type { ProvedDossier } from './turn.ts';

/** What was proved and still holds: half an hour, this tab, never a shared device. */
export function stillProved({ input: { state, now } }: Reading): readonly ProvedDossier[] {
  const { proved } = state;
  return proved?.dossiers !== undefined && new Date(proved.until) >= now ? proved.dossiers : [];
}
