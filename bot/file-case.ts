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

/** Files a case under the receipt that was drawn for this turn: route and deadline by the rules of its day. */
export function fileCase(filing: Filing, reading: Reading, needs: Needs): Filed {
  const { receipt: code, now } = reading.input;
  const { category, communeCode, text } = filing;
  const route = needs.desk.route({ category, communeCode, text, now });
  const { dueAt, explained } = needs.desk.deadline(category, now, route.agencyName);
  return {
    code,
    agency: route.agencyName,
    deadline: explained,
    link: needs.trackingLink(code),
    privateCode: needs.cases.privateCode(code),
    effect: {
      kind: 'file-case',
      key: keyOf(reading, 'file-case'),
      receipt: code,
      ...filing,
      agency: route.agency,
      also: route.also,
      routedBecause: route.because,
      dueAt: dueAt.toISOString(),
      deadlineExplained: explained,
    },
  };
}
