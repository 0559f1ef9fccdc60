import type { Effect } from './effects.ts';
import type { Needs } from './needs.ts';
import type { Reading } from './reading.ts';
import { keyOf } from './say.ts';

type FileCase = Extract<Effect, { kind: 'file-case' }>;

/** A case as its citizen told it, before the office's rules say who answers and by when. */
export type Filing = Pick<
  FileCase,
  | 'category'
  | 'urgent'
  | 'text'
  | 'place'
  | 'communeCode'
  | 'phone'
  | 'hideContact'
  | 'photos'
  | 'details'
>;

/** What the citizen is told of a case just filed, and the effect that files it. */
export interface Filed {
  readonly code: string;
  readonly agency: string;
  /** The sentence with the day of the answer and how it was counted. */
  readonly deadline: string;
  /** Where to look, where the deployment has a public address. */
  readonly link: string | undefined;
  /** With it the words and photos are read from another device. */
  readonly privateCode: string;
  readonly effect: FileCase;
}

/** Under what a case is filed: the key of its cause, the receipt that was drawn for it, and when. */
export interface FiledUnder {
  readonly key: string;
  readonly receipt: string;
  readonly now: Date;
}

/** Files a case under the receipt that was drawn for this turn: route and deadline by the rules of its day. */
export function fileCase(filing: Filing, reading: Reading, needs: Needs): Filed {
  const { receipt: code, now } = reading.input;
  const under = { key: keyOf(reading, 'file-case'), receipt: code, now };
  const { effect, agency } = routedCase(filing, under, needs.desk);
  return {
    code,
    agency,
    deadline: effect.deadlineExplained,
    link: needs.trackingLink(code),
    privateCode: needs.cases.privateCode(code),
    effect,
  };
}

/** The effect that files a case, with who answers and by when; `agency` as a citizen reads it. */
export function routedCase(
  filing: Filing,
  { key, receipt, now }: FiledUnder,
  desk: Pick<Needs['desk'], 'route' | 'deadline'>,
): { readonly effect: FileCase; readonly agency: string } {
  const { category, communeCode, text } = filing;
  const route = desk.route({ category, communeCode, text, now });
  const { dueAt, explained } = desk.deadline(category, now, route.agencyName);
  const effect: FileCase = {
    kind: 'file-case',
    key,
    receipt,
    ...filing,
    agency: route.agency,
    also: route.also,
    routedBecause: route.because,
    dueAt: dueAt.toISOString(),
    deadlineExplained: explained,
  };
  return { effect, agency: route.agencyName };
}
