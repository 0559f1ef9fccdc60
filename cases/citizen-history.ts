import type { CaseEvent, HappenedKind } from './case-event.ts';

/** One line of the history as the citizen may read it; `words` is what was written for them. */
export interface CitizenLine {
  readonly kind: HappenedKind;
  readonly at: Date;
  /** What the office wrote for the citizen, or they themselves; none where the kind says it all. */
  readonly words: string | undefined;
}

/** What of an event the citizen reads; everything else is the office's own. Nobody's name is among it. */
function citizenPart({ what, at }: CaseEvent): CitizenLine | undefined {
  const line = (words?: string): CitizenLine => ({ kind: what.kind, at, words });
  switch (what.kind) {
    case 'filed':
    case 'routed':
    case 'accepted':
    case 'closed':
    case 'unmerged':
    case 'due-changed':
    case 'rated':
      return line();
    case 'merged':
      return line();
    case 'asked-citizen':
      return line(what.question);
    case 'citizen-added':
    case 'answered':
      return line(what.text);
    case 'refused':
    case 'extended':
    case 'reopened':
    case 'withdrawn':
      return line(what.reason);
    case 'forwarded':
      return line(what.to);
    default:
      return undefined;
  }
}

/** The history as its citizen may read it, oldest first. */
export function citizenHistory(history: readonly CaseEvent[]): readonly CitizenLine[] {
  return history.flatMap((event) => citizenPart(event) ?? []);
}
