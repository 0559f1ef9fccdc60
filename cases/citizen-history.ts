import type { CaseEvent, HappenedKind } from './case-event.ts';

/** One line of the history as the citizen may read it; `words` is what was written for them. */
export interface CitizenLine {
  readonly kind: HappenedKind;
  readonly at: Date;
  /** What the office wrote for the citizen, or they themselves; none where the kind says it all. */
  readonly words: string | undefined;
}

/** Which events the citizen reads, and which of their words; everything else is the office's own. */
const READ: Readonly<Partial<Record<HappenedKind, 'text' | 'reason' | 'question' | 'to' | ''>>> = {
  filed: '',
  routed: '',
  accepted: '',
  'asked-citizen': 'question',
  'citizen-added': 'text',
  answered: 'text',
  refused: 'reason',
  forwarded: 'to',
  extended: 'reason',
  'due-changed': '',
  /** That it ended with another case, never with which. */
  merged: '',
  unmerged: '',
  rated: '',
  reopened: 'reason',
  withdrawn: 'reason',
  closed: '',
};

/** The history as its citizen may read it, oldest first. Nobody's name is among it. */
export function citizenHistory(history: readonly CaseEvent[]): readonly CitizenLine[] {
  return history.flatMap(({ what, at }) => {
    const field = READ[what.kind];
    if (field === undefined) return [];
    const facts: Readonly<Record<string, unknown>> = { ...what };
    const words = facts[field];
    return [{ kind: what.kind, at, words: typeof words === 'string' ? words : undefined }];
  });
}
