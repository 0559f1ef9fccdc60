import type { Procedure } from '#knowledge/schema/procedure.ts';
import { createLog } from '../log.ts';
import { buildKnowledge } from './build-knowledge.ts';
import type { Known } from './knowledge-base.ts';

/** What somebody wants to change: whole procedures in the place of those of their code, or the lexicon. */
export interface TrialChange {
  readonly procedures?: readonly Procedure[] | undefined;
  readonly lexicon?: Known['lexicon'] | undefined;
}

/** Questions asked of the knowledge as it is, and as it would be. */
export interface TrialAsked {
  readonly known: Omit<Known, 'version'>;
  readonly change: TrialChange;
  readonly questions: readonly string[];
  readonly today: string;
}

/** What the assistant answers, as far as a comparison looks. */
export interface TrialAnswer {
  /** The nearest procedure, and whether it is answered from at once, as one that is in use. */
  readonly code: string | undefined;
  readonly answered: boolean;
  readonly text: string;
}

/** Every question's answers, in the order of the questions. */
export type TrialAnswers = readonly {
  readonly before: TrialAnswer;
  readonly after: TrialAnswer;
}[];

/** Builds both and asks both, by words alone: no model is asked, so that equal knowledge answers equally. */
export async function runTrial({
  known,
  change,
  questions,
  today,
}: TrialAsked): Promise<TrialAnswers> {
  const before = await askAll(known, questions, today);
  const after = await askAll(changed(known, change), questions, today);
  return questions.map((_, at) => ({
    before: before[at] ?? NOTHING,
    after: after[at] ?? NOTHING,
  }));
}

/** What is found where nothing is. */
export const NOTHING: TrialAnswer = { code: undefined, answered: false, text: '' };

function changed(known: TrialAsked['known'], change: TrialChange): TrialAsked['known'] {
  const { procedures = [], lexicon = known.lexicon } = change;
  const byCode = new Map([...known.procedures, ...procedures].map((one) => [one.code, one]));
  return { ...known, procedures: [...byCode.values()], lexicon };
}

async function askAll(
  { procedures, fees, places, lexicon }: TrialAsked['known'],
  questions: readonly string[],
  today: string,
): Promise<readonly TrialAnswer[]> {
  const { ask } = buildKnowledge(procedures, {
    ...{ today: () => today, overlays: fees, places, lexicon },
    log: createLog('silent'),
  });
  const inUse = new Set(
    procedures.flatMap(({ code, publication }) => (publication === 'retired' ? [] : [code])),
  );
  return Promise.all(
    questions.map(async (text) => {
      const { kind, topic, candidates, text: said } = await ask({ text });
      const isAnswer = kind.startsWith('answered');
      const code = (isAnswer ? topic?.code : undefined) ?? candidates[0]?.code;
      return { code, answered: isAnswer && inUse.has(code ?? ''), text: said };
    }),
  );
}
