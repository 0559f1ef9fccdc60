import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { type CategoryCount, categoryCounts } from '#adapters/postgres/cases/category-counts.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { CATEGORIES, type CategoryId } from '#cases/categories.ts';
import { sayLength } from '#cases/deadline-rule.ts';
import {
  type DatedDeadlineRule,
  type DeadlineTarget,
  deadlineRuleFor,
} from '#cases/deadline-table.ts';
import type { CategoriesShown, DeadlineShown, DeadlineWords } from '#console/category-protocol.ts';
import { sayDate } from '#language/date-words.ts';
import { isComplete, NewDeadline, withDeadline } from '../../office/change-deadlines.ts';
import {
  changeAsRead,
  markOf,
  NotKept,
  ruleHistory,
  withoutChange,
} from '../../office/rule-history.ts';
import { mayKeepRules } from '../../staff/may.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { forDesk } from '../for-desk.ts';
import { keepers } from './for-keepers.ts';

const Mark = z.object({ mark: z.string().max(40) });
const Undo = Mark.extend({ id: z.string().regex(/^\d{1,15}$/u) });
const UNDONE = 'deadline-rule-undone';
/** As many days as a trial of the routing rules looks back. */
const LOOK_BACK_MS = 90 * 24 * 60 * 60 * 1000;

export type CategoryParts = Pick<StaffParts, 'auth' | 'rules' | 'categoryName' | 'today'> & {
  readonly pool: pg.Pool;
  readonly now: () => Date;
};

/** What reports are filed under and by when each is answered: read by everybody, changed by who keeps rules. */
export function categoryRoutes(app: FastifyInstance, parts: CategoryParts): void {
  app.get(
    '/api/desk/categories',
    forDesk(parts, async (_request, { staff }) => shown(staff, parts)),
  );
  app.post(
    '/api/desk/categories',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        const form = NewDeadline.parse(request.body);
        const today = parts.today();
        if (form.from < today) throw new NotKept('Ngày áp dụng không được trước hôm nay.');
        const done = { ...Mark.parse(request.body), by: staff.login, act: 'deadline-rule-kept' };
        await keep(parts, done, (rules) => withDeadline(rules, form, today));
        return shown(staff, parts);
      }),
    ),
  );
  app.post(
    '/api/desk/categories/undo',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        const { id, mark } = Undo.parse(request.body);
        const past = (await ruleHistory(parts.pool, 'deadlines')).find((one) => one.id === id);
        if (!past) throw new NotKept('Không có thay đổi này.');
        await keep(parts, { mark, by: staff.login, act: UNDONE }, (rules) => {
          const back = withoutChange<'deadlines'>(rules, past);
          if (!isComplete(back, parts.today()))
            throw new NotKept('Lấy lại thì có loại việc không còn hạn nào. Anh/chị đặt hạn mới.');
          return back;
        });
        return shown(staff, parts);
      }),
    ),
  );
}

function keep(
  parts: CategoryParts,
  done: { readonly mark: string; readonly by: string; readonly act: string },
  change: (rules: readonly DatedDeadlineRule[]) => readonly DatedDeadlineRule[],
): Promise<void> {
  return changeAsRead(parts, 'deadlines', change, { ...done, files: parts.rules.now().deadlines });
}

async function shown(staff: StaffMember, parts: CategoryParts): Promise<CategoriesShown> {
  const { deadlines } = parts.rules.now();
  const today = parts.today();
  const since = new Date(parts.now().getTime() - LOOK_BACK_MS);
  const [counts, history] = await Promise.all([
    categoryCounts(parts.pool, since),
    ruleHistory(parts.pool, 'deadlines'),
  ]);
  return {
    mark: markOf(deadlines),
    mayKeep: mayKeepRules(staff),
    today,
    rows: CATEGORIES.map(({ id, label, shareable, aboutStaff }) => ({
      ...{ id, name: label, shareable, aboutStaff },
      firstReply: deadlineShown(id, 'first-reply', deadlines, today),
      resolution: deadlineShown(id, 'resolution', deadlines, today),
      ...countsOf(id, counts, parts),
    })),
    history: history.map(({ id, at, by, act, gone, come }) => ({
      ...{ id, by, at: at.toISOString(), undid: act === UNDONE },
      gone: gone.map((rule) => ruleWords(rule, parts)),
      come: come.map((rule) => ruleWords(rule, parts)),
    })),
  };
}

function deadlineShown(
  category: CategoryId,
  target: DeadlineTarget,
  rules: readonly DatedDeadlineRule[],
  on: string,
): DeadlineShown {
  const now = deadlineRuleFor({ category, target, on }, rules);
  const [next] = rules
    .filter((rule) => rule.target === target && rule.category === now.category && rule.from > on)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const own = now.category === category;
  return { ...wordsOf(now), own, next: next ? wordsOf(next) : null };
}

function wordsOf(rule: DatedDeadlineRule): DeadlineWords {
  const cutOff = rule.cutOff === undefined ? '' : `, sau ${rule.cutOff} tính hôm sau`;
  return { words: `${sayLength(rule)}${cutOff}`, from: rule.from, source: rule.source };
}

const TARGET = { 'first-reply': 'phản hồi đầu', resolution: 'trả lời' } as const;

function ruleWords(rule: DatedDeadlineRule, { categoryName }: CategoryParts): string {
  const what = rule.category === '*' ? 'Mọi loại khác' : categoryName(rule.category);
  const { words, from, source } = wordsOf(rule);
  return `${what}, ${TARGET[rule.target]} trong ${words}, từ ${sayDate(from)} (${source})`;
}

function countsOf(id: string, counts: readonly CategoryCount[], { categoryName }: CategoryParts) {
  const told = (rows: readonly CategoryCount[], of: (row: CategoryCount) => string) =>
    rows.map((row) => `${row.count} việc ${of(row)}`);
  return {
    filed: counts.find(({ was, category }) => was === null && category === id)?.count ?? 0,
    movedHere: told(
      counts.filter(({ was, category }) => was !== null && category === id),
      ({ was }) => `từ ${categoryName(was ?? '')}`,
    ),
    movedAway: told(
      counts.filter(({ was }) => was === id),
      ({ category }) => `sang ${categoryName(category)}`,
    ),
  };
}
