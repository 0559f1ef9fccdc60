import { GrammyError, HttpError } from 'grammy';
import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';

/**
 * What a failed call means for the outbox. The causes are made anew: grammY's own carry the citizen's message,
 * and the address that holds the bot's token.
 */
export function telegramFailure(error: unknown): DeliveryFailed {
  if (error instanceof GrammyError) return refused(error);
  const code = error instanceof HttpError ? codeOf(error.error) : '';
  const reason = NEVER_CONNECTED.test(code) ? 'platform-down' : 'no-answer';
  const cause = new Error(`no answer: ${code || 'timeout'}`);
  return new DeliveryFailed('telegram', reason, { cause });
}

function refused({ error_code, description, parameters }: GrammyError): DeliveryFailed {
  const wait = parameters.retry_after;
  return new DeliveryFailed('telegram', reasonBehind(error_code), {
    cause: new Error(`Telegram error ${error_code}: ${description}`),
    retryAfterMs: wait === undefined ? undefined : wait * 1000,
  });
}

/** A gateway that lost the answer (502, 504) does not know whether the message went out; a busy one does. */
function reasonBehind(code: number): DeliveryFailure {
  if (code === 429) return 'rate-limited';
  if (code === 403) return 'blocked-by-citizen';
  if (code === 401 || code === 404 || code === 409) return 'needs-operator';
  if (code === 502 || code === 504) return 'no-answer';
  return code >= 500 ? 'platform-down' : 'rejected';
}

/** Failures that come before a connection stands: the request cannot have been read by anyone. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$|CERT|^ERR_TLS/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  const type = (error as { type?: unknown } | null)?.type;
  return typeof code === 'string' ? code : typeof type === 'string' ? type : '';
}

/** True where Telegram does not know the token: withdrawn, or never right. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}
