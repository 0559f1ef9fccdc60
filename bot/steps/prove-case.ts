import { findCodes } from '#language/dossier-codes.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { NO_CASE_FITS, waitBeforeCase } from '../replies/case.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { keyOf, say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { cardOf } from './own-cases.ts';

/** As long as a dossier's proof holds (design.md 7). */
export const PROOF_MS = 30 * 60_000;
/** Six digits by themselves or as two groups; never part of a receipt or of a longer number. */
const SIX_DIGITS = /(?<![\p{L}\d-])(?<!\d[ .])(\d{3})[ .]?(\d{3})(?![ .]?\d)(?![\p{L}-])/u;

/** The private code that a message brings beside its receipt. */
export function privateCodeIn(text: string): string | undefined {
  const rest = findCodes(text).reduceRight(
    (left, { from, to }) => `${left.slice(0, from)}|${left.slice(to)}`,
    text,
  );
  const found = SIX_DIGITS.exec(rest);
  return found ? `${found[1]}${found[2]}` : undefined;
}

/** Opens a case from another place than the one it was told at; wrong digits and an unknown receipt read the same. */
export async function proveCase(
  reading: Reading,
  needs: Needs,
  receipt: string,
  privateCode: string,
): Promise<Turn> {
  const { conversation, now, sharedDevice } = reading.input;
  const tried = await needs.cases.prove({ receipt, privateCode, conversation, now });
  switch (tried.kind) {
    case 'found': {
      const until = new Date(now.getTime() + PROOF_MS).toISOString();
      const provedCase = sharedDevice ? undefined : { receipt, until };
      return cardOf(reading, tried.found, needs, { provedCase });
    }
    case 'wait':
      return say(reading, 'declined-personal-data', [
        { text: waitBeforeCase(tried.minutes), choices: [PERSON_CHOICE] },
      ]);
    case 'not-found':
      return say(
        reading,
        'asked-questionnaire',
        [{ text: NO_CASE_FITS, choices: [PERSON_CHOICE] }],
        { effects: [{ kind: 'wrong-proof', key: keyOf(reading, 'wrong-proof'), code: receipt }] },
      );
  }
}
