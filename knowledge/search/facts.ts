import { syllablesOf } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { ACTIONS } from './action-words.ts';
import { plainTitle } from './plain-title.ts';
import { createSignals } from './signals.ts';
import { VARIANTS } from './variant-words.ts';

/** What is true of a procedure whatever is asked. */
export interface Facts {
  readonly actions: ReadonlySet<string>;
  readonly variants: ReadonlySet<string>;
  readonly commune: number;
  readonly ministryOnly: number;
  readonly citizens: number;
  readonly titleLength: number;
  readonly titleOnly: number;
  readonly noExamples: number;
}

/** Reads the facts of every procedure, in their order. */
export function factsOf(procedures: readonly Procedure[]): Facts[] {
  const actions = createSignals(ACTIONS);
  const variants = createSignals(VARIANTS);
  return procedures.map((p) => {
    const title = syllablesOf(plainTitle(p.name));
    return {
      actions: actions.inTitle(title),
      variants: variants.inTitle(title),
      commune: Number(p.levels.includes('commune')),
      ministryOnly: Number(p.levels.length === 1 && p.levels[0] === 'ministry'),
      citizens: Number(p.audiences.some((one) => one.includes('Công dân Việt Nam'))),
      titleLength: Math.log(title.length + 1) / 4,
      titleOnly: Number(p.publication === 'title-only'),
      noExamples: Number(p.exampleQuestions.length === 0),
    };
  });
}
