import { z } from 'zod';
import { ASKED_FIELDS } from '#bot/needs.ts';
import { Fee } from './fee.ts';

/** Who decides a procedure. `other` is what a page names beside the three levels. */
export const Level = z.enum(['ministry', 'province', 'commune', 'other']);
export type Level = z.infer<typeof Level>;

/** A length of time as a page states it; one that could not be read keeps the page's words. */
export const Duration = z.discriminatedUnion('parsed', [
  z.object({
    parsed: z.literal(true),
    value: z.number().positive(),
    unit: z.enum(['working-day', 'day', 'hour', 'month', 'year', 'minute']),
    text: z.string(),
  }),
  z.object({ parsed: z.literal(false), text: z.string() }),
]);
export type Duration = z.infer<typeof Duration>;

/** One way of handing a dossier in. A missing `duration` means that the page does not say. */
export const Way = z.object({
  kind: z.enum(['direct', 'post', 'online']),
  duration: Duration.optional(),
  fee: Fee,
  note: z.string().default(''),
});
export type Way = z.infer<typeof Way>;

/** A paper of the dossier; `unstated` where the page does not say whether it is handed in or shown. */
export const Paper = z.object({
  name: z.string().min(1),
  originals: z.number().int().nonnegative().optional(),
  copies: z.number().int().nonnegative().optional(),
  forms: z.array(z.string()).default([]),
  kind: z.enum(['submit', 'show', 'unstated']).default('unstated'),
  parsed: z.boolean().default(true),
});
export type Paper = z.infer<typeof Paper>;

/** Papers that belong to one case; an empty `case` means that they are needed always. */
export const PaperGroup = z.object({ case: z.string().default(''), papers: z.array(Paper) });
export type PaperGroup = z.infer<typeof PaperGroup>;

export const Scenario = z.object({
  title: z.string().default(''),
  steps: z.array(z.object({ number: z.number().int(), text: z.string() })).default([]),
  /** Lines before the first step, or everything where no steps are marked. */
  text: z.string().default(''),
});
export type Scenario = z.infer<typeof Scenario>;

/** `none`: the page says that there are none. `not-stated`: the page says nothing. */
export const Conditions = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('text'), text: z.string().min(1) }),
  z.object({ kind: z.literal('not-stated') }),
]);
export type Conditions = z.infer<typeof Conditions>;

export const LegalSource = z.object({
  /** Empty when no number could be told apart from the title. */
  number: z.string().default(''),
  title: z.string(),
  /** ISO date of the document. */
  date: z.string().optional(),
  issuer: z.string().optional(),
  effectiveFrom: z.string().optional(),
  effectiveTo: z.string().optional(),
  parsed: z.boolean().default(true),
});
export type LegalSource = z.infer<typeof LegalSource>;

/** A value that a person should look at; `raw` is the shortest piece that shows why. */
export const Suspicion = z.object({ field: z.string(), what: z.string(), raw: z.string() });
export type Suspicion = z.infer<typeof Suspicion>;

/** A field whose words broke off or were mixed with another field's: it is never spoken as if whole. */
export const BrokenField = z.enum([
  'ways',
  'papers',
  'steps',
  'conditions',
  'results',
  'legalBasis',
  'agencies',
]);
export type BrokenField = z.infer<typeof BrokenField>;

/** How the codes of entries begin that an office wrote itself: no national code begins with a letter (decision 0019). */
export const OWN_PREFIX = 'CQ.';

/**
 * One administrative procedure, as every importer produces it and every answer reads it.
 * What a page does not say is absent, never guessed; what could not be read keeps the page's words.
 */
export const Procedure = z.object({
  /** National code such as `1.004222`, a province tail (`.H19`) may follow; or one of an office's own (decision 0019). */
  code: z.string().regex(/^(?:\d+\.\d{6}(\.[\dA-Z]+)*|CQ\.\d{6})$/u),
  name: z.string().min(1),
  everydayNames: z.array(z.string()).default([]),
  exampleQuestions: z.array(z.string()).default([]),
  /** Search words that the page itself names. */
  keywords: z.array(z.string()).default([]),
  field: z.string().default(''),
  levels: z.array(Level).default([]),
  audiences: z.array(z.string()).default([]),
  /** Who carries it out; a national page's agency of one province is left out and reported. */
  agencies: z.array(z.string()).default([]),
  /** Where the page says dossiers are handed in; empty where it does not say. */
  address: z.string().default(''),
  ways: z.array(Way).default([]),
  papers: z.array(PaperGroup).default([]),
  steps: z.array(Scenario).default([]),
  conditions: Conditions.default({ kind: 'not-stated' }),
  results: z.array(z.string()).default([]),
  legalBasis: z.array(LegalSource).default([]),
  related: z.array(z.string()).default([]),
  /** What sets it apart from its siblings, and the name without that: equal for siblings. */
  variant: z
    .object({ tags: z.array(z.string()), family: z.string() })
    .default({ tags: [], family: '' }),
  source: z.object({
    url: z.string().default(''),
    decision: z.string().default(''),
    /** ISO date on which the page was read, or our text checked against it. */
    checkedOn: z.string().default(''),
  }),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  replacedBy: z.string().optional(),
  /** What the office itself adds to one part, on which basis, written on and told until which ISO day. */
  localNote: z
    .object({
      field: z.enum(ASKED_FIELDS),
      text: z.string().min(1),
      basis: z.string().min(1),
      on: z.string(),
      to: z.string().optional(),
    })
    .optional(),
  /** `title-only`: known to exist, its page not known. */
  publication: z.enum(['published', 'title-only', 'draft', 'retired']).default('published'),
  brokenFields: z.array(BrokenField).default([]),
  suspicions: z.array(Suspicion).default([]),
});
export type Procedure = z.infer<typeof Procedure>;
