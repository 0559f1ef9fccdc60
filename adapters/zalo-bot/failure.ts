import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';
import { ZaloBotRefused, ZaloBotSilent } from './api.ts';

/** Waited where the platform says "too fast" and not for how long: its limits are not published. */
const USUAL_WAIT_MS = 5_000;

/** What a failed send means for the outbox. */
export function zaloBotFailure(error: unknown): DeliveryFailed {
  if (!(error instanceof ZaloBotRefused)) return unanswered(error);
  const reason = reasonBehind(error.code);
  const retryAfterMs =
    reason === 'rate-limited' ? (error.retryAfterMs ?? USUAL_WAIT_MS) : undefined;
  return new DeliveryFailed('zalo-bot', reason, { cause: error, retryAfterMs });
}

/** A gateway that lost the answer (502, 504) or ran out of time (408) does not know; a busy one does. */
function reasonBehind(code: number): DeliveryFailure {
  if (code === 429) return 'rate-limited';
  if (code === 403) return 'blocked-by-citizen';
  if (code === 401 || code === 404) return 'needs-operator';
  if (code === 408 || code === 502 || code === 504) return 'no-answer';
  return code >= 500 ? 'platform-down' : 'rejected';
}

/** Failures that come before a connection stands: the request cannot have been read by anyone. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|HTTP 503)$|CERT|^ERR_TLS/;

function unanswered(error: unknown): DeliveryFailed {
  const isDown = error instanceof ZaloBotSilent && NEVER_CONNECTED.test(error.code);
  const cause = error instanceof ZaloBotSilent ? error : new Error('no answer of Zalo Bot');
  return new DeliveryFailed('zalo-bot', isDown ? 'platform-down' : 'no-answer', { cause });
}
