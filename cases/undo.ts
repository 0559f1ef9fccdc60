import type { CaseEvent, Happened } from './case-event.ts';
import { type CaseState, foldCase } from './case-state.ts';

/** Why it was done, in the history. */
const BECAUSE = 'Hoàn tác ngay sau khi làm.';

/**
 * What takes back the last event of a history, as events of its own; `undefined` where nothing does: what the citizen
 * was told, and what ended more than it changed.
 */
export function inverseOfLast(history: readonly CaseEvent[]): readonly Happened[] | undefined {
  const last = history.at(-1);
  if (!last || history.length < 2) return undefined;
  const before = foldCase(history.slice(0, -1));
  const { what } = last;
  switch (what.kind) {
    case 'accepted':
    case 'assigned':
      return [assignedTo(before.handler)];
    case 'routed':
      return backFrom(before, what.agency);
    case 'agency-added':
      return [{ kind: 'agency-removed', agency: what.agency, because: BECAUSE }];
    case 'agency-removed':
      return [{ kind: 'agency-added', agency: what.agency, because: BECAUSE }];
    case 'urgency-changed':
      return [{ kind: 'urgency-changed', urgent: before.urgent, because: BECAUSE }];
    case 'category-changed':
      return [{ kind: 'category-changed', category: before.category, because: BECAUSE }];
    default:
      return undefined;
  }
}

/** The name stands beside the login only where somebody gives it to another. */
function assignedTo(login = ''): Happened {
  return { kind: 'assigned', login, name: login };
}

/** A draft that was given up by it, or an agency that stopped helping, would not come back: then it stays. */
function backFrom(
  { agency, handler, draft, also }: CaseState,
  to: string,
): readonly Happened[] | undefined {
  if (agency === undefined || draft || also.includes(to)) return undefined;
  const routed = { kind: 'routed', agency, because: BECAUSE } as const;
  return handler === undefined ? [routed] : [routed, assignedTo(handler)];
}
