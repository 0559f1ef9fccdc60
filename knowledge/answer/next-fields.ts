import type { AskedField } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';

/** What citizens go on to ask, most frequent first. */
const ORDER: readonly AskedField[] = [
  'documents',
  'fee',
  'time',
  'where',
  'steps',
  'online',
  'form',
];
const MOST = 3;

/** Up to three fields to offer next: none that was just answered, and none that the page is silent on. */
export function nextFields(
  procedure: Procedure,
  told: readonly AskedField[],
): readonly AskedField[] {
  if (procedure.publication === 'title-only') return [];
  return ORDER.filter((field) => !told.includes(field) && has(procedure, field)).slice(0, MOST);
}

function has(
  { ways, papers, steps, brokenFields, agencies }: Procedure,
  field: AskedField,
): boolean {
  const whole = (name: (typeof brokenFields)[number]): boolean => !brokenFields.includes(name);
  if (field === 'documents')
    return whole('papers') && papers.some((group) => group.papers.length > 0);
  if (field === 'fee') return whole('ways') && ways.some((way) => way.fee.kind !== 'not-stated');
  if (field === 'time') return whole('ways') && ways.some((way) => way.duration?.parsed);
  if (field === 'where') return agencies.length > 0;
  if (field === 'steps')
    return whole('steps') && steps.some((one) => one.steps.length > 0 || one.text !== '');
  if (field === 'online') return ways.some((way) => way.kind === 'online');
  return papers.some((group) => group.papers.some((paper) => paper.forms.length > 0));
}
