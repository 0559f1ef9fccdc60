import { z } from 'zod';
import { CATEGORY_IDS } from '#cases/categories.ts';
import { type DatedDeadlineRule, deadlineRuleFor, TARGETS } from '#cases/deadline-table.ts';
import { DeadlineRuleRow } from '#knowledge/content/office-files.ts';

/** A deadline from a day on, as a form brings it. */
export const NewDeadline = z.object({
  category: z.enum([...CATEGORY_IDS, '*']),
  target: DeadlineRuleRow.shape.target,
  amount: z.coerce.number().pipe(DeadlineRuleRow.shape.amount),
  unit: DeadlineRuleRow.shape.unit,
  cutOff: z.union([z.literal(''), DeadlineRuleRow.shape.cutOff.unwrap()]),
  from: z.iso.date(),
  source: z.string().trim().min(5).max(300),
});
export type NewDeadline = z.infer<typeof NewDeadline>;

/** The rules with this one; one for the same question from the same day gives way to it. */
export function withDeadline(
  rules: readonly DatedDeadlineRule[],
  { cutOff, ...form }: NewDeadline,
  today: string,
): readonly DatedDeadlineRule[] {
  const rule: DatedDeadlineRule = {
    ...form,
    source: form.source.normalize('NFC'),
    countsDayOfReceipt: false,
    receiptOnDayOff: 'next-working-day',
    endOnDayOff: 'next-working-day',
    checkedOn: today,
    ...(cutOff !== '' && { cutOff }),
  };
  return [...rules.filter((other) => !sameQuestion(other, rule)), rule];
}

function sameQuestion(a: DatedDeadlineRule, b: DatedDeadlineRule): boolean {
  return a.category === b.category && a.target === b.target && a.from === b.from;
}

/** True where every case that comes today gets both deadlines: none may come into being without. */
export function isComplete(rules: readonly DatedDeadlineRule[], today: string): boolean {
  try {
    for (const category of CATEGORY_IDS)
      for (const target of TARGETS) deadlineRuleFor({ category, target, on: today }, rules);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
