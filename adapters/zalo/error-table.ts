import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';

interface Meaning {
  readonly reason: DeliveryFailure;
  readonly means: string;
  /** How long Zalo's limit lasts, where that is known. */
  readonly retryAfterMs?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Error codes of the OA API and what follows from each (Zalo's error page, as transcribed 2026-08-20). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  [-32]: { reason: 'rate-limited', means: 'call limit reached', retryAfterMs: MINUTE },
  [-100]: { reason: 'rejected', means: 'attachment expired' },
  [-200]: { reason: 'platform-down', means: 'sending failed' },
  [-201]: { reason: 'rejected', means: 'a field is invalid' },
  [-204]: { reason: 'needs-operator', means: 'OA is disabled' },
  [-205]: { reason: 'needs-operator', means: 'OA does not exist' },
  [-209]: { reason: 'needs-operator', means: 'app is not activated' },
  [-210]: { reason: 'rejected', means: 'a parameter is over its limit' },
  [-211]: { reason: 'needs-operator', means: 'quota is used up' },
  [-212]: { reason: 'needs-operator', means: 'app has not registered this API' },
  [-213]: { reason: 'blocked-by-citizen', means: 'citizen does not follow the OA' },
  [-216]: { reason: 'token-expired', means: 'access token is invalid' },
  [-217]: { reason: 'blocked-by-citizen', means: 'citizen refuses invitations' },
  [-218]: { reason: 'rate-limited', means: 'citizen received their limit', retryAfterMs: HOUR },
  [-219]: { reason: 'needs-operator', means: 'app is removed or disabled' },
  [-220]: { reason: 'token-expired', means: 'access token has expired' },
  [-221]: { reason: 'needs-operator', means: 'OA must be verified' },
  [-223]: { reason: 'needs-operator', means: 'OA has not authorised this API' },
  [-224]: { reason: 'needs-operator', means: 'a higher tier is needed' },
  [-227]: { reason: 'blocked-by-citizen', means: 'account banned or away over 45 days' },
  [-230]: { reason: 'window-closed', means: 'no interaction in 7 days' },
  [-232]: { reason: 'window-closed', means: 'no interaction' },
  [-233]: { reason: 'rejected', means: 'message type is not supported' },
  [-234]: { reason: 'rate-limited', means: 'not between 22:00 and 06:00', retryAfterMs: HOUR },
  [-235]: { reason: 'needs-operator', means: 'OA type is not supported' },
  [-240]: { reason: 'rejected', means: 'this version of the API was shut down' },
  [-242]: { reason: 'needs-operator', means: 'appsecret_proof is wrong' },
  [-244]: { reason: 'blocked-by-citizen', means: 'citizen restricts this kind of message' },
  [-248]: { reason: 'rejected', means: 'violates the platform standards' },
  [-249]: { reason: 'rejected', means: 'template cannot be sent by user id' },
  [-320]: { reason: 'needs-operator', means: 'a ZCA account is needed' },
  [-321]: { reason: 'needs-operator', means: 'the ZCA account is out of money' },
};

/** A code no table knows is a refusal a person should look at, and may pass: kept and tried again. */
const UNKNOWN: Meaning = { reason: 'needs-operator', means: 'a code that is not in the table' };

/** Turns a code of Zalo's into the failure the outbox understands. Its message names the code, never a text. */
export function failureOf(code: number): DeliveryFailed {
  const { reason, means, retryAfterMs } = MEANINGS[code] ?? UNKNOWN;
  const cause = new Error(`Zalo error ${code}: ${means}`);
  return new DeliveryFailed('zalo', reason, { cause, retryAfterMs });
}
