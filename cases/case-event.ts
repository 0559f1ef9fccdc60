import { z } from 'zod';

/** An instant as it is kept: ISO 8601. */
const Instant = z.iso.datetime({ offset: true });
const Words = z.string().max(10_000);

const event = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape });

/** The ways by which the law takes over a matter that was filed as feedback (domain.md). */
export const OTHER_TRACKS = ['denunciation', 'crime-report', 'formal-complaint'] as const;
export type OtherTrack = (typeof OTHER_TRACKS)[number];

/**
 * Everything that can happen to a case. Closed: whoever adds a kind says in `case-rules.ts` when it may happen,
 * in `case-state.ts` what it changes and in `citizen-history.ts` what of it the citizen reads.
 */
export const Happened = z.discriminatedUnion('kind', [
  event('filed', {
    category: z.string(),
    urgent: z.boolean(),
    communeCode: z.string().optional(),
    dueAt: Instant,
  }),
  /** `rule` names the routing rule where one decided. */
  event('routed', { agency: z.string(), because: Words, rule: z.string().optional() }),
  /** A second agency works on it too; the first still answers for it. */
  event('agency-added', { agency: z.string(), because: Words }),
  event('agency-removed', { agency: z.string(), because: Words }),
  /** The agency that had it says that it is not theirs. */
  event('returned', { agency: z.string(), reason: Words }),
  event('accepted', {}),
  /** Given to somebody of the staff by a colleague; an empty login gives it back to whoever takes it. */
  event('assigned', { login: z.string(), name: z.string() }),
  event('asked-citizen', { question: Words }),
  event('citizen-added', { text: Words, photos: z.number().int().min(0).default(0) }),
  /** For colleagues alone. */
  event('noted', { text: Words }),
  /** `outside` names the other system that answered, where it was not our own staff. */
  event('answered', { text: Words, outside: z.string().optional() }),
  /** An answer that a second person must send. The citizen hears nothing of it. */
  event('answer-proposed', { text: Words }),
  event('proposal-returned', { reason: Words }),
  event('refused', { reason: Words }),
  /** To an office outside; `letter` where a transfer slip went with it. */
  event('forwarded', { to: Words, reason: Words, letter: z.boolean() }),
  /** Staff ask for more time and tell the citizen why; `explained` is the new day-by-day table in words. */
  event('extended', { reason: Words, dueAt: Instant, explained: Words }),
  /** The same rule led to another day: the clock ran on, or the calendar changed. */
  event('due-changed', {
    dueAt: Instant,
    explained: Words,
    cause: z.enum(['clock-ran-on', 'calendar', 'category', 'reopened']),
    /** Where the calendar did it: a later day is told only where an administrator confirms it. */
    moved: z.enum(['earlier', 'later']).optional(),
  }),
  event('urgency-changed', { urgent: z.boolean(), because: Words }),
  event('category-changed', { category: z.string(), because: Words }),
  /** A step of the office's was reached, of the deadline for the answer or for the first reply. */
  event('escalated', {
    target: z.enum(['resolution', 'first-reply']).default('resolution'),
    level: z.number().int().min(1),
    to: z.string(),
    because: Words,
  }),
  /** This case is the same as another: it ends with that one. */
  event('merged', { into: z.string(), because: Words }),
  event('unmerged', { from: z.string(), because: Words }),
  /** The other half: another case ended in this one, with those who wait for its outcome. */
  event('absorbed', { receipt: z.string(), people: z.number().int().min(0) }),
  event('released', { receipt: z.string(), people: z.number().int().min(0) }),
  /** One more person reports the same and is told of the outcome. */
  event('joined', {}),
  event('left', {}),
  event('rated', {
    score: z.number().int(),
    reasons: z.array(z.string()).default([]),
    comment: Words.default(''),
  }),
  /** After 30 days: is it really mended? */
  event('followed-up', { outcome: z.enum(['asked', 'mended', 'not-mended']) }),
  event('reopened', { reason: Words }),
  event('withdrawn', { reason: Words }),
  event('closed', { because: Words }),
  event('reclassified', { track: z.enum(OTHER_TRACKS), reason: Words }),
  event('unmasked', { what: z.literal('contact'), reason: Words }),
  /** `text` is the redacted wording that a person read before it became public. */
  event('published', { text: Words }),
  event('unpublished', { because: Words }),
  /** How another system knows the case. */
  event('external-ref', {
    system: z.string(),
    code: z.string(),
    link: z.string().default(''),
    state: z.string().default(''),
  }),
]);
export type Happened = Readonly<z.infer<typeof Happened>>;
export type HappenedKind = Happened['kind'];

/** Who did it. Staff are named by login for the record and by name for the citizen. */
export type Actor =
  | { readonly kind: 'citizen' | 'assistant' }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'staff'; readonly login: string; readonly name: string };

/** One line of a case's history: who, when, what, and the key of its cause. */
export interface CaseEvent {
  /** An event with the same key is the same event: it is kept once. */
  readonly key: string;
  readonly at: Date;
  readonly by: Actor;
  readonly what: Happened;
}

/** What citizens or staff wrote in an event: emptied when the case is sealed or erased. */
const WORD_FIELDS = [
  'text',
  'reason',
  'question',
  'because',
  'to',
  'comment',
  'explained',
  'link',
  'state',
];

/** The same event without a word that anybody wrote; what happened and when stays. */
export function withoutWords(what: Happened): Happened {
  const kept = Object.entries(what).map(([name, value]) => [
    name,
    WORD_FIELDS.includes(name) ? '' : value,
  ]);
  return Happened.parse(Object.fromEntries(kept));
}
