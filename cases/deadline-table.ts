import type { CivilDate } from '#language/vietnam-time.ts';
import type { CategoryId } from './categories.ts';
import type { DeadlineRule } from './deadline-rule.ts';

/** What an office owes by a deadline: the first word of its own, or the answer that settles the case. */
export const TARGETS = ['first-reply', 'resolution'] as const;
export type DeadlineTarget = (typeof TARGETS)[number];

/** A rule of the office with the days between which it holds; `*` is every category without a rule of its own. */
export interface DatedDeadlineRule extends DeadlineRule {
  readonly category: CategoryId | '*';
  readonly target: DeadlineTarget;
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/**
 * The rule for what was received that day: one of the category before one for all, of two alike the newer.
 * Throws where the table says nothing: a case without a deadline must not come into being.
 */
export function deadlineRuleFor(
  asked: { readonly category: CategoryId; readonly target: DeadlineTarget; readonly on: CivilDate },
  table: readonly DatedDeadlineRule[],
): DatedDeadlineRule {
  const [best] = table
    .filter(
      (rule) =>
        rule.target === asked.target &&
        (rule.category === '*' || rule.category === asked.category) &&
        rule.from <= asked.on &&
        (rule.to === undefined || asked.on <= rule.to),
    )
    .sort((a, b) => own(b) - own(a) || (a.from < b.from ? 1 : -1));
  if (best) return best;
  throw new RangeError(`no deadline rule for ${asked.category}, ${asked.target}, on ${asked.on}`);
}

function own({ category }: DatedDeadlineRule): number {
  return category === '*' ? 0 : 1;
}
