import { sayLength } from '#cases/deadline-rule.ts';
import type { DataRequestTerm } from '#knowledge/content/office-files.ts';
import { civilDateOf } from '#language/vietnam-time.ts';

/** The period for one step of a request, as it was in force at `at`: a later change does not move what was promised. */
export function termInForce(
  terms: readonly DataRequestTerm[],
  { kind, step }: { readonly kind: string; readonly step: DataRequestTerm['step'] },
  at: Date,
): DataRequestTerm | undefined {
  const day = civilDateOf(at);
  return terms
    .filter((one) => one.step === step && one.kinds.some((of) => of === kind) && one.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** How long erasing may take, as citizens read it: "15 ngày". */
export function deletionTerm(terms: readonly DataRequestTerm[], at: Date): string | undefined {
  const term = termInForce(terms, { kind: 'delete', step: 'settle' }, at);
  return term && sayLength(term);
}
