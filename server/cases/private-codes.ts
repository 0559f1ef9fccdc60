import { timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { caseByReceipt } from '#adapters/postgres/cases/citizen-cases.ts';
import { proofWeather, wrongTries } from '#adapters/postgres/dossiers/wrong-tries.ts';
import { bookingByCode } from '#adapters/postgres/receptions/bookings.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { Needs, Proof } from '#bot/needs.ts';
import { mayTry } from '#dossiers/proof-limits.ts';
import { remembering } from '../dossiers/remembering.ts';

/** Six digits: with five wrong tries an hour one network needs twenty years for one receipt. */
const CODES = 1_000_000;
const WEATHER_MS = 10_000;
/** What was not opened is answered at the next full step, whatever was wrong with it. */
const STEP_MS = 50;

/**
 * The second proof of a case. It is made of the receipt and the office's key and stored nowhere; guesses are
 * counted with those at dossiers, by the same limits (design.md 7).
 */
export function createPrivateCodes(
  pool: pg.Pool,
  personal: Pick<Seal, 'mark'>,
): Pick<Needs['cases'], 'privateCode' | 'prove' | 'proved'> & {
  /** The same for a turn at the leaders' reception. */
  readonly proveBooking: Needs['receptions']['prove'];
} {
  const weather = remembering(WEATHER_MS, (_key: string, now) => proofWeather(pool, now));
  const privateCode = (receipt: string): string =>
    String(personal.mark(`case-code/${receipt}`).readUInt32BE() % CODES).padStart(6, '0');
  const proofOf =
    <Found>(
      find: (code: string) => Promise<Found | undefined>,
    ): ((tried: Parameters<Needs['cases']['prove']>[0]) => Promise<Proof<Found>>) =>
    async ({ receipt, privateCode: said, conversation, now }) => {
      const started = performance.now();
      const tries = await wrongTries(pool, personal, { conversation, code: receipt, now });
      const may = mayTry({ ...tries, slow: (await weather('all', now)).slow }, said, now);
      if (may.kind !== 'try')
        return { kind: 'wait', minutes: may.kind === 'wait' ? may.minutes : 1 };
      const found = await find(receipt);
      if (found && isSame(said, privateCode(receipt))) return { kind: 'found', found };
      await pause(STEP_MS - ((performance.now() - started) % STEP_MS));
      return { kind: 'not-found' };
    };
  return {
    privateCode,
    proved: (receipt) => caseByReceipt(pool, receipt),
    prove: proofOf((receipt) => caseByReceipt(pool, receipt)),
    proveBooking: proofOf((code) => bookingByCode(pool, code)),
  };
}

function isSame(said: string, expected: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
