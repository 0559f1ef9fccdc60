import type { AskedField } from '#bot/needs.ts';
import type { Procedure, Way } from '#knowledge/schema/procedure.ts';

type Reader = (procedure: Procedure) => readonly string[];

const stepWords: Reader = ({ steps }) =>
  steps.flatMap((one) => [one.title, one.text, ...one.steps.map((step) => step.text)]);
const laws: Reader = ({ legalBasis }) =>
  legalBasis.map(({ number, title }) => `${number}: ${title}`);
const papers: Reader = (procedure) =>
  procedure.papers.flatMap((group) => [
    group.case,
    ...group.papers.flatMap((paper) => [paper.name, ...paper.forms]),
  ]);
const times: Reader = ({ ways }) => ways.flatMap((way) => [way.duration?.text ?? '', way.note]);

/** What a fee cell says that may be told: nothing of one that contradicts itself or cannot be read. */
function feeWords({ fee }: Way): readonly string[] {
  if (fee.kind === 'set-by-province') return [fee.note];
  if (fee.kind !== 'amount') return [];
  const unit = fee.currency === 'USD' ? 'USD' : 'đồng';
  return [fee.note, ...fee.amounts.flatMap((one) => [`${one.value} ${unit}`, one.per, one.note])];
}

/** Where one way's fee is doubtful the page's table is damaged: no way's sum may be told. */
const fees: Reader = (procedure) => {
  const doubtful = procedure.ways.some(
    ({ fee }) => fee.kind === 'conflicting' || fee.kind === 'unreadable',
  );
  return [...(doubtful ? [] : procedure.ways.flatMap(feeWords)), ...stepWords(procedure)];
};
const places: Reader = (procedure) => [
  ...procedure.agencies,
  procedure.address,
  ...procedure.ways.map((way) => way.note),
  ...stepWords(procedure),
];
const terms: Reader = (procedure) => [
  procedure.conditions.kind === 'text' ? procedure.conditions.text : '',
  ...laws(procedure),
];

const READERS: Readonly<Record<AskedField, readonly Reader[]>> = {
  documents: [papers],
  form: [papers],
  fee: [fees],
  time: [times],
  where: [places],
  online: [times],
  conditions: [terms],
  steps: [stepWords],
  result: [({ results }) => results],
  legal_basis: [laws],
  overview: [({ results }) => results, ({ agencies }) => agencies, times, fees],
};

/** All words of a procedure that an answer about `field` may rest on, with its name and codes. */
export function citedWords(procedure: Procedure, field: AskedField): readonly string[] {
  const { name, code, field: matter, replacedBy = '' } = procedure;
  const words = READERS[field].flatMap((read) => read(procedure));
  return [name, code, matter, replacedBy, ...words].filter(Boolean);
}

/** A text brought down to its letters and digits, so that only words count. */
export function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether every clause of `words` stands in one of `sources`, word for word. */
export function standsIn(words: string, sources: readonly string[]): boolean {
  const whole = sources.map(bare);
  return words
    .split(/[.;!?…\n](?=\s|$|[”"])/u)
    .map(bare)
    .filter(Boolean)
    .every((clause) => whole.some((source) => source.includes(clause)));
}
