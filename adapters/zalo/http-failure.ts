import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';

/**
 * What to think of an answer that is not Zalo's JSON. A gateway that lost the answer (502, 504) and a page in
 * place of an answer (2xx, 500) say nothing about whether the message was taken: nobody knows, so ask.
 * A busy sign (503) is said before any work, and 3xx and 4xx come from something in between that refused us.
 */
export function failureOfStatus(status: number, retryAfter: string | null): DeliveryFailed {
  const cause = new Error(`HTTP ${status} without an answer of Zalo's`);
  const retryAfterMs = status === 429 ? secondsToMs(retryAfter) : undefined;
  return new DeliveryFailed('zalo', reasonBehind(status), { cause, retryAfterMs });
}

function reasonBehind(status: number): DeliveryFailure {
  if (status === 429) return 'rate-limited';
  if (status === 503) return 'platform-down';
  return status >= 300 && status < 500 ? 'needs-operator' : 'no-answer';
}

function secondsToMs(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** Failures that come before a connection stands: the request cannot have been read by anyone. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|^ERR_TLS/;

/** True where no connection came about, so that trying again repeats nothing. */
export function neverConnected(error: unknown): boolean {
  return NEVER_CONNECTED.test(systemCode(error));
}

/** What to think when no answer came at all: sent and unanswered is unknown, never connected is down. */
export function failureWithoutAnswer(error: unknown): DeliveryFailed {
  const code = systemCode(error);
  const reason = neverConnected(error) ? 'platform-down' : 'no-answer';
  return new DeliveryFailed('zalo', reason, {
    cause: new Error(`no answer: ${code || 'timeout'}`),
  });
}

/** The system's word for what happened (`ECONNRESET` …), or empty; `fetch` hides it in the cause of its error. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : systemCode(error.cause);
}
