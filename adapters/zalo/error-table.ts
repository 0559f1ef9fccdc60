import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';

/**
 * What to do about a refusal of the OA API.
 * - `slow-down`, `next-morning`, `later`: the same again after a while; `later` is the citizen's own limit.
 * - `once-more`: the same again, once.
 * - `refresh`: the same again with a newer token.
 * - `upload-again`: the file's id has run out; upload it and send that.
 * - `as-text`: this form of message is not taken; say the same in words.
 * - `other-way`: this citizen cannot be written to by chat now; another channel may.
 * - `permanent`: never again. `operator`: a person must change something first.
 */
export type RefusalClass =
  | 'slow-down'
  | 'next-morning'
  | 'later'
  | 'once-more'
  | 'refresh'
  | 'upload-again'
  | 'as-text'
  | 'other-way'
  | 'permanent'
  | 'operator';

interface Meaning {
  readonly class: RefusalClass;
  readonly means: string;
  /** Where it differs from what the class says. */
  readonly reason?: DeliveryFailure;
  /** How long Zalo's limit lasts, where that is known. */
  readonly retryAfterMs?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BLOCKED = { class: 'permanent', reason: 'blocked-by-citizen' } as const;

/** Error codes of the OA API and what follows from each (Zalo's error page, as transcribed 2026-08-20). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  [-32]: { class: 'slow-down', means: 'call limit of app or OA', retryAfterMs: MINUTE },
  [-100]: { class: 'upload-again', means: 'attachment expired' },
  [-200]: { class: 'once-more', means: 'sending failed' },
  [-201]: { class: 'permanent', means: 'a field is invalid' },
  [-204]: { class: 'operator', means: 'OA is disabled' },
  [-205]: { class: 'operator', means: 'OA does not exist' },
  [-209]: { class: 'operator', means: 'app is not activated' },
  [-210]: { class: 'permanent', means: 'a parameter is over its limit' },
  [-211]: { class: 'operator', means: 'quota is used up' },
  [-212]: { class: 'operator', means: 'app has not registered this API' },
  [-213]: { ...BLOCKED, means: 'citizen does not follow the OA' },
  [-214]: { class: 'permanent', means: 'article is being processed' },
  [-216]: { class: 'refresh', means: 'access token is invalid' },
  [-217]: { ...BLOCKED, means: 'citizen refuses invitations' },
  [-218]: { class: 'later', means: 'citizen received their limit', retryAfterMs: HOUR },
  [-219]: { class: 'operator', means: 'app is removed or disabled' },
  [-220]: { class: 'refresh', means: 'access token has expired' },
  [-221]: { class: 'operator', means: 'OA must be verified' },
  [-223]: { class: 'operator', means: 'OA has not authorised this API' },
  [-224]: { class: 'operator', means: 'a higher tier is needed' },
  [-227]: { ...BLOCKED, means: 'account banned or away over 45 days' },
  [-230]: { class: 'other-way', means: 'no interaction in 7 days' },
  [-232]: { class: 'other-way', means: 'no interaction' },
  [-233]: { class: 'as-text', means: 'message type is not supported' },
  [-234]: { class: 'next-morning', means: 'not between 22:00 and 06:00', retryAfterMs: HOUR },
  [-235]: { class: 'operator', means: 'OA type is not supported' },
  [-237]: { class: 'permanent', means: 'group is disabled' },
  [-238]: { class: 'permanent', means: 'asset is disabled' },
  [-240]: { class: 'as-text', means: 'this version of the API was shut down' },
  [-241]: { class: 'permanent', means: 'asset is used' },
  [-242]: { class: 'operator', means: 'appsecret_proof is wrong' },
  [-244]: { ...BLOCKED, means: 'citizen restricts this kind of message' },
  [-248]: { class: 'permanent', means: 'violates the platform standards' },
  [-249]: { class: 'other-way', means: 'template cannot be sent by user id', reason: 'rejected' },
  [-320]: { class: 'operator', means: 'a ZCA account is needed' },
  [-321]: { class: 'operator', means: 'the ZCA account is out of money' },
  [-403]: { class: 'permanent', means: 'OA is not in the group' },
};

/** A code no table knows is a refusal a person should look at, and may pass: kept and tried again. */
const UNKNOWN: Meaning = { class: 'operator', means: 'a code that is not in the table' };

const REASONS: Readonly<Record<RefusalClass, DeliveryFailure>> = {
  'slow-down': 'rate-limited',
  'next-morning': 'rate-limited',
  later: 'rate-limited',
  'once-more': 'platform-down',
  refresh: 'token-expired',
  'upload-again': 'rejected',
  'as-text': 'rejected',
  'other-way': 'window-closed',
  permanent: 'rejected',
  operator: 'needs-operator',
};

/** Zalo said no; stands as the cause of the {@link DeliveryFailed}. Names the code, never a text or a token. */
export class ZaloRefused extends Error {
  override readonly name = 'ZaloRefused';
  readonly code: number;
  readonly class: RefusalClass;

  constructor(code: number, { class: kind, means }: Meaning) {
    super(`Zalo error ${code}: ${means}`);
    this.code = code;
    this.class = kind;
  }
}

/** Turns a code of Zalo's into the failure the outbox understands. */
export function failureOf(code: number): DeliveryFailed {
  const meaning = MEANINGS[code] ?? UNKNOWN;
  const { class: kind, reason = REASONS[kind], retryAfterMs } = meaning;
  return new DeliveryFailed('zalo', reason, {
    cause: new ZaloRefused(code, meaning),
    retryAfterMs,
  });
}

/** The refusal behind a failure; `undefined` where Zalo said nothing we understood. */
export function refusalIn(error: unknown): ZaloRefused | undefined {
  if (error instanceof ZaloRefused) return error;
  return error instanceof DeliveryFailed && error.cause instanceof ZaloRefused
    ? error.cause
    : undefined;
}
