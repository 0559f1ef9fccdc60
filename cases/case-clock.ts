import type { ClockFacts } from './case-deadline.ts';
import type { CaseEvent, Happened } from './case-event.ts';
import type { Extension } from './case-extension.ts';
import { foldCase } from './case-state.ts';
import { isCategoryId } from './categories.ts';

/**
 * What the deadline of a case is counted from: its filing, or the last time it was opened again; the times since
 * in which the office waited; the last extension since. Throws on a history without a filing.
 */
export function clockFacts(history: readonly CaseEvent[]): ClockFacts {
  const { category, pauses, receivedAt: filedAt } = foldCase(history);
  const receivedAt = history.filter(({ what }) => what.kind === 'reopened').at(-1)?.at ?? filedAt;
  return {
    category: isCategoryId(category) ? category : 'khac',
    receivedAt,
    pauses: pauses.filter(({ to }) => to === undefined || to > receivedAt),
    extension: extensionSince(history, receivedAt),
  };
}

function extensionSince(history: readonly CaseEvent[], since: Date): Extension | undefined {
  const extensions = history.flatMap(({ at, what }) =>
    what.kind === 'extended' && at >= since ? [{ at, until: new Date(what.dueAt) }] : [],
  );
  return extensions.at(-1);
}

/** Why a case is counted anew: the last thing in its history that moves a deadline by itself. */
export function causeOfChange(
  history: readonly CaseEvent[],
): Extract<Happened, { kind: 'due-changed' }>['cause'] {
  const last = history.findLast(({ what }) => MOVES_THE_CLOCK.has(what.kind))?.what.kind;
  if (last === 'reopened') return 'reopened';
  return last === 'category-changed' ? 'category' : 'clock-ran-on';
}

const MOVES_THE_CLOCK: ReadonlySet<string> = new Set([
  'citizen-added',
  'accepted',
  'reopened',
  'category-changed',
]);
