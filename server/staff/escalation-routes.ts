import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EscalationStep } from '#cases/time-left.ts';
import { EscalationRow } from '#knowledge/content/office-files.ts';
import { addDays } from '#language/vietnam-time.ts';
import { changeRules } from '../office/office-rules.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { ruleKeepers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Which = z.object({
  target: z.enum(['resolution', 'first-reply']),
  afterWorkingDays: z.coerce.number().pipe(EscalationRow.shape.afterWorkingDays),
  tell: EscalationRow.shape.tell,
});
const Step = Which.extend({ from: z.iso.date(), source: z.string().trim().min(5).max(300) });

/** Who is told when a deadline is missed: a step from a day on, and its end. What was raised stays raised. */
export function escalationRoutes(app: FastifyInstance, parts: StaffParts): void {
  app.post('/staff/deadlines/step', forStaff(parts, ruleKeepers(keepStep(parts))));
  app.post('/staff/deadlines/step/end', forStaff(parts, ruleKeepers(endStep(parts))));
}

function keepStep(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const { source, ...form } = Step.parse(request.body);
    if (form.from < parts.today()) return reply.redirect('/staff/deadlines?done=past', 303);
    const step: EscalationStep = { ...form, source: source.normalize('NFC') };
    await change(parts, staff.login, 'escalation-step-kept', (steps) => [
      ...steps.filter((other) => !(sameStep(other, step) && other.from === step.from)),
      step,
    ]);
    return reply.redirect('/staff/deadlines?done=step', 303);
  };
}

/** A step ends with yesterday; one that has not begun is taken away. */
function endStep(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const which = Which.parse(request.body);
    const yesterday = addDays(parts.today(), -1);
    const ended = (step: EscalationStep): readonly EscalationStep[] => {
      if (!sameStep(step, which) || step.to !== undefined) return [step];
      return step.from !== undefined && step.from > yesterday ? [] : [{ ...step, to: yesterday }];
    };
    await change(parts, staff.login, 'escalation-step-ended', (steps) => steps.flatMap(ended));
    return reply.redirect('/staff/deadlines?done=step', 303);
  };
}

function sameStep(a: z.infer<typeof Which>, b: z.infer<typeof Which>): boolean {
  return a.target === b.target && a.afterWorkingDays === b.afterWorkingDays && a.tell === b.tell;
}

async function change(
  { pool, rules }: StaffParts,
  by: string,
  act: string,
  to: (steps: readonly EscalationStep[]) => readonly EscalationStep[],
): Promise<void> {
  const change = (stored: readonly EscalationStep[] | undefined) =>
    to(stored ?? rules.now().escalation);
  await changeRules(pool, 'escalation', change, { by, act });
  await rules.refresh();
}
