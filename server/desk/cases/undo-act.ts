import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import { type DeskCase, findDeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { inverseOfLast } from '#cases/undo.ts';
import { type ActEnd, keyOf, within } from './case-act.ts';
import type { CaseParts } from './case-parts.ts';
import type { Performed } from './perform.ts';
import { HANDLERS } from './roles.ts';

/** The button stands for ten seconds (ui.md 7); a slow line and a late click are given the rest. */
const WITHIN_MS = 60_000;

const TOO_LATE =
  'Không hoàn tác được nữa: đã quá lâu, hoặc việc đã đi tiếp. Anh/chị làm lại bằng tay.';

/**
 * Takes back what this person did to a case a moment ago, as events of its own. Also where the case has left their
 * reach by it; what somebody else did since stays, and so does what cannot be taken back.
 */
export async function undoLast(
  staff: StaffMember,
  { receipt, version }: { readonly receipt: string; readonly version: number },
  parts: CaseParts,
): Promise<Performed> {
  const one = await findDeskCase(parts.pool, receipt);
  const history = one ? await readHistory(parts.pool, one.id) : [];
  const last = history.at(-1);
  if (!one || !last || !isOwn(last, staff)) return { kind: 'no-case' };
  if (!HANDLERS.includes(staff.role)) return { kind: 'no-right' };
  if (history.length !== version) return { kind: 'moved' };
  if (parts.now().getTime() - last.at.getTime() > WITHIN_MS)
    return { kind: 'refused', message: TOO_LATE };
  return append(staff, one, history, parts);
}

/** Whoever did not do it learns nothing of the case. */
function isOwn({ by }: CaseEvent, { login }: StaffMember): boolean {
  return by.kind === 'staff' && by.login === login;
}

async function append(
  staff: StaffMember,
  one: DeskCase,
  history: readonly CaseEvent[],
  parts: CaseParts,
): Promise<ActEnd> {
  const inverse = inverseOfLast(history);
  if (!inverse) return { kind: 'refused', message: TOO_LATE };
  const acting = { one, version: history.length, staff, parts, at: parts.now() };
  const { login, name } = staff;
  const events = inverse.map((what) => ({
    key: `${keyOf(acting, what)}/undo`,
    at: acting.at,
    by: { kind: 'staff', login, name } as const,
    what,
    notice: undefined,
  }));
  return within(acting, 'undo', (client) =>
    appendCaseEvents(client, one.id, acting.version, events),
  );
}
