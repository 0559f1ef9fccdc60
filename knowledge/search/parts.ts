import type { Procedure } from '../schema/procedure.ts';
import { plainTitle } from './plain-title.ts';

/** The parts of a procedure that are weighted apart. */
export const PARTS = ['title', 'everyday', 'field', 'papers', 'lead', 'body'] as const;
export type Part = (typeof PARTS)[number];

/** Characters of the steps that count as the lead: who hands in what, where. */
const LEAD = 400;
/** Later text repeats what every page says; reading it costs time and blurs. */
const BODY = 1500;
const PAPERS = 2500;

/** The words of one procedure, by part. */
export function textsOf(procedure: Procedure): Record<Part, string> {
  const steps = stepsOf(procedure);
  const conditions = procedure.conditions.kind === 'text' ? procedure.conditions.text : '';
  return {
    title: plainTitle(procedure.name),
    everyday: procedure.everydayNames.join(' . '),
    field: procedure.field,
    papers: papersOf(procedure).slice(0, PAPERS),
    lead: steps.slice(0, LEAD),
    body: `${steps.slice(LEAD)} ${conditions} ${procedure.results.join(' ')}`.slice(0, BODY),
  };
}

function stepsOf({ steps }: Procedure): string {
  return steps
    .flatMap((scenario) => [scenario.title, scenario.text, ...scenario.steps.map((s) => s.text)])
    .filter(Boolean)
    .join(' . ');
}

function papersOf({ papers }: Procedure): string {
  return papers
    .flatMap((group) => [group.case, ...group.papers.map((paper) => paper.name)])
    .filter(Boolean)
    .join(' . ');
}
