import type { Fee } from '#knowledge/schema/fee.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';

/** A record that was not imported, and where it stood. */
export interface Refusal {
  readonly place: string;
  readonly name: string;
  readonly reason: string;
}

/** What is there before an import. */
export interface Known {
  /** The content hash of each procedure. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The codes whose whole page is known: a title read now changes nothing about them. */
  readonly pages?: ReadonlySet<string> | undefined;
  /** The codes that are retired already: they may be missing. */
  readonly retired?: ReadonlySet<string> | undefined;
  /** True where the sources are a whole list: what they lack is then proposed for retirement. */
  readonly complete?: boolean | undefined;
}

/** One kind of doubt with the procedures that have it; `example` is the shortest piece that shows why. */
export interface DoubtCount {
  readonly field: string;
  readonly what: string;
  readonly codes: readonly string[];
  readonly example: string;
}

/** What an import did, for the console, the desk and the record. Codes in each list are unique. */
export interface ImportReport {
  readonly read: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Known before and not in these sources, refused or not: reported, never retired silently. */
  readonly missing: readonly string[];
  /** The missing ones, where the sources are a whole list. A person decides; nothing is retired by an import. */
  readonly proposedForRetirement: readonly string[];
  readonly refused: readonly Refusal[];
  readonly suspicious: readonly DoubtCount[];
  /** A procedure stands under every kind that one of its ways has. */
  readonly fees: Readonly<Record<FeeKind, readonly string[]>>;
  readonly broken: Readonly<Record<string, readonly string[]>>;
}

/** The kinds of fee, with those set elsewhere told apart from those that the province sets. */
export type FeeKind = Fee['kind'] | 'set-by-another-document';

interface ReportInput {
  readonly procedures: readonly Procedure[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly known: Known;
  readonly refused: readonly Refusal[];
}

export function reportOf({ procedures, hashes, known, refused }: ReportInput): ImportReport {
  const codes = procedures.map((one) => one.code);
  const before = (code: string): string | undefined => known.hashes.get(code);
  const there = new Set([...hashes.keys(), ...refused.map(({ name }) => name.split(' ')[0])]);
  const missing = [...known.hashes.keys()].filter(
    (code) => !there.has(code) && !known.retired?.has(code),
  );
  return {
    read: procedures.length + refused.length,
    added: codes.filter((code) => before(code) === undefined),
    changed: codes.filter(
      (code) => before(code) !== undefined && before(code) !== hashes.get(code),
    ),
    unchanged: codes.filter((code) => before(code) === hashes.get(code)),
    missing,
    proposedForRetirement: known.complete ? missing : [],
    refused,
    suspicious: doubtsOf(procedures),
    fees: feesOf(procedures),
    broken: group(procedures.flatMap((one) => one.brokenFields.map((field) => [field, one.code]))),
  };
}

function doubtsOf(procedures: readonly Procedure[]): readonly DoubtCount[] {
  const found = new Map<
    string,
    { field: string; what: string; codes: Set<string>; example: string }
  >();
  for (const { code, suspicions } of procedures) {
    for (const { field, what, raw } of suspicions) {
      const key = `${field}|${what}`;
      const known = found.get(key) ?? { field, what, codes: new Set(), example: raw };
      known.codes.add(code);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, codes: [...one.codes] }))
    .toSorted((a, b) => b.codes.length - a.codes.length);
}

function feesOf(procedures: readonly Procedure[]): ImportReport['fees'] {
  const none: Record<FeeKind, readonly string[]> = {
    amount: [],
    free: [],
    'set-by-province': [],
    'set-by-another-document': [],
    conflicting: [],
    unreadable: [],
    'not-stated': [],
  };
  const found = procedures.flatMap(({ code, ways }) => ways.map((way) => [feeKind(way.fee), code]));
  return { ...none, ...group(found) };
}

function feeKind(fee: Fee): FeeKind {
  return fee.kind === 'set-by-province' && fee.by !== 'province'
    ? 'set-by-another-document'
    : fee.kind;
}

function group(pairs: readonly (readonly string[])[]): Record<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const [name = '', code = ''] of pairs)
    groups.set(name, (groups.get(name) ?? new Set()).add(code));
  return Object.fromEntries([...groups].map(([name, codes]) => [name, [...codes]]));
}
