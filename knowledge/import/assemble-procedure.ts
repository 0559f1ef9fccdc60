import {
  type BrokenField,
  type LegalSource,
  type Level,
  type PaperGroup,
  Procedure,
  type Scenario,
  type Suspicion,
  type Way,
} from '#knowledge/schema/procedure.ts';
import type { Conditions } from './conditions.ts';
import type { Read } from './read.ts';
import { retiredAgency, retiredLevel } from './retired.ts';
import { readVariant } from './variants.ts';

/** What became of one record: a procedure, or why there is none and which one it was. */
export type Imported =
  | { readonly procedure: Procedure }
  | { readonly refused: string; readonly name: string };

/** What a source states without a reader of its own. */
export interface PageFacts {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly keywords: readonly string[];
  readonly address: string;
  readonly related?: readonly string[];
  readonly source: Procedure['source'];
}

/** Every field as its reader left it, whatever the source was. */
export interface PageFields {
  readonly levels: Read<readonly string[]>;
  readonly audiences: Read<readonly string[]>;
  readonly agencies: Read<readonly string[]>;
  readonly ways: Read<readonly Way[]>;
  readonly papers: Read<readonly PaperGroup[]>;
  readonly steps: Read<readonly Scenario[]>;
  readonly conditions: Read<Conditions | undefined>;
  readonly results: Read<readonly { readonly text: string }[]>;
  readonly legalBasis: Read<readonly LegalSource[]>;
}

/** Joins facts and fields of any source into a procedure, with every doubt of its readers. Never throws. */
export function assembleProcedure(facts: PageFacts, fields: PageFields): Imported {
  const read = Procedure.safeParse({
    ...facts,
    levels: [...new Set(fields.levels.value.map(toLevel))],
    audiences: fields.audiences.value,
    agencies: fields.agencies.value,
    ways: fields.ways.value,
    papers: fields.papers.value.filter((group) => group.papers.length > 0),
    steps: fields.steps.value,
    conditions: fields.conditions.value ?? { kind: 'not-stated' },
    results: fields.results.value.map((one) => one.text).filter(Boolean),
    legalBasis: fields.legalBasis.value,
    variant: readVariant(facts.name),
    brokenFields: brokenFields(fields),
    suspicions: suspicions(fields, facts.name),
  });
  if (read.success) return { procedure: read.data };
  return { refused: firstIssue(read.error.issues), name: `${facts.code} ${facts.name}`.trim() };
}

/** The first thing a schema did not accept, with the path to it. */
export function firstIssue(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const [issue] = issues;
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not a procedure';
}

/** A field that speaks of the abolished district level is a field to look at. */
export function doubted<T>(field: Read<T>, raw: string): Read<T> {
  return { ...field, suspicions: [...field.suspicions, ...retiredLevel(raw)] };
}

function suspicions(fields: PageFields, name: string): readonly Suspicion[] {
  const ofName = [...retiredLevel(name), ...retiredAgency(name)];
  return [
    ...ofName.map((one) => ({ field: 'name', ...one })),
    ...Object.entries(fields).flatMap(([field, { suspicions: found }]: [string, Read<unknown>]) =>
      found.map((one) => ({ field, ...one })),
    ),
  ];
}

/** Signs that a field was cut inside a sentence or holds another one's words, so that it is not the field. */
const BREAKS = new Set([
  'cut-off-at-end',
  'starts-inside-a-sentence',
  'another-field-here',
  'papers-without-table',
  'ways-unreadable',
  'rows-in-another-field',
]);

function brokenFields(fields: PageFields): readonly BrokenField[] {
  const { ways, papers, steps, conditions, results, legalBasis, agencies } = fields;
  const all = { ways, papers, steps, conditions, results, legalBasis, agencies };
  const isBroken = (field: Read<unknown>): boolean =>
    field.suspicions.some((one) => BREAKS.has(one.what));
  return (Object.keys(all) as (keyof typeof all)[]).filter((name) => isBroken(all[name]));
}

/** Sources write "Cấp tỉnh" and "Cấp Tỉnh"; the abolished district level is `other`. */
function toLevel(level: string): Level {
  const name = level.toLowerCase();
  if (name === 'cấp bộ') return 'ministry';
  if (name === 'cấp tỉnh') return 'province';
  return name === 'cấp xã' ? 'commune' : 'other';
}
