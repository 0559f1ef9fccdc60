import type { AskedField, KnowledgeChoice } from '#bot/needs.ts';
import { retiredLevel } from '#knowledge/import/retired.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { labelOf } from '#knowledge/search/question-back.ts';
import { askedSentence, type FoundSentence } from './asked-sentence.ts';
import { citationLine, citationOf } from './cite.ts';
import { conditionsAnswer } from './conditions-answer.ts';
import { documentsAnswer } from './documents-answer.ts';
import { feeAnswer } from './fee-answer.ts';
import { type FeeOverlay, overlayOn } from './fee-overlay.ts';
import type { AnswerOptions, FieldAnswer, Part } from './field-answer.ts';
import { formAnswer } from './form-answer.ts';
import { legalAnswer } from './legal-answer.ts';
import { localNoteOn } from './local-note.ts';
import { nextFields } from './next-fields.ts';
import { overviewAnswer } from './overview-answer.ts';
import { pagesOf } from './pages.ts';
import { say } from './phrases.ts';
import { resultAnswer } from './result-answer.ts';
import { spokenName } from './spoken-name.ts';
import { stepsAnswer } from './steps-answer.ts';
import { timeAnswer } from './time-answer.ts';
import { onlineAnswer, whereAnswer } from './where-answer.ts';

/**
 * Answers one field of one procedure from the page's own words, ending with the citation.
 * Every fact is a field of the procedure (or of the overlay); what the page does not say is said to be missing.
 */
export function answerField(
  procedure: Procedure,
  field: AskedField,
  options: AnswerOptions = {},
): FieldAnswer {
  const first = firstPart(procedure, field, options);
  const pages = pagesOf(first.rest ?? []);
  const page = pages[(options.part ?? 1) - 2];
  const text = page ? goesOn(procedure, field, page) : first.text;
  const next = page ? (options.part ?? 1) + 1 : 2;
  const also = page ? undefined : askedElsewhere(text, procedure, field, options);
  const citation = citationOf(procedure, field);
  return {
    kind: first.whole ? 'answered' : 'answered-partly',
    text: [
      also ? withAlso(text, also) : text,
      ...district(text, field),
      ...localNoteOn(procedure, field, options),
      '',
      citationLine(citation),
    ]
      .join('\n')
      .normalize('NFC'),
    citations: [citation, ...(also ? [citationOf(procedure, also.field)] : [])],
    nextFields: nextFields(procedure, [field]),
    choices: [
      ...(pages.length > next - 2 ? [seeMore(procedure, field, next)] : []),
      ...heirOf(procedure, field, options),
    ],
  };
}

/**
 * The same words without a chat around them: nothing waits behind “xem thêm”, no citation at the end.
 * For pages that show the whole procedure at once.
 */
export function wholeField(
  procedure: Procedure,
  field: AskedField,
  options: AnswerOptions = {},
): Part {
  const { text, whole, rest = [] } = firstPart(procedure, field, options);
  const told = text.split('\n').filter((line) => !WAITS_BEHIND.test(line));
  const more = rest.filter((line) => !told.includes(line));
  const note = localNoteOn(procedure, field, options);
  return { text: [...told, ...more, ...note].join('\n').normalize('NFC'), whole };
}

/** The line that promises more on request. */
const WAITS_BEHIND = /“xem thêm”/u;

function seeMore({ code }: Procedure, field: AskedField, part: number): KnowledgeChoice {
  return { label: say.seeMore(say.field[field]), code, field, part };
}

/** Where a procedure is over, the one that took its place can be tapped. */
function heirOf(
  procedure: Procedure,
  field: AskedField,
  { today, nameOf }: AnswerOptions,
): readonly KnowledgeChoice[] {
  const code = isOver(procedure, today) ? procedure.replacedBy : undefined;
  const name = code === undefined ? undefined : nameOf?.(code);
  return code === undefined || name === undefined ? [] : [{ label: labelOf(name), code, field }];
}

function goesOn({ name }: Procedure, field: AskedField, page: readonly string[]): string {
  return [say.goesOn(say.field[field], spokenName(name)), ...page].join('\n');
}

/** The district level is gone since 1 July 2025; pages still name it, laws rightly so. */
function district(text: string, field: AskedField): readonly string[] {
  return field !== 'legal_basis' && retiredLevel(text).length > 0 ? [say.districtGone] : [];
}

function firstPart(
  procedure: Procedure,
  field: AskedField,
  { overlays = [], today, question, nameOf }: AnswerOptions,
): Part {
  if (isOver(procedure, today)) return retired(procedure, nameOf);
  const overlay = today === undefined ? undefined : overlayOn(overlays, procedure.code, today);
  if (procedure.publication === 'title-only') {
    const known = field === 'fee' && overlay !== undefined;
    return known ? feeAnswer(procedure, overlay) : titleOnly(procedure);
  }
  return READERS[field](procedure, { overlay, question });
}

/** A number that was asked for and stands in another part of the page, where the field itself does not hold it. */
function askedElsewhere(
  text: string,
  procedure: Procedure,
  field: AskedField,
  { question = '', today }: AnswerOptions,
): FoundSentence | undefined {
  const told = procedure.publication === 'published' && !isOver(procedure, today);
  if (!told || field === 'fee' || field === 'time' || field === 'steps') return undefined;
  const found = askedSentence(procedure, question);
  return found && found.field !== field && !text.includes(found.words) ? found : undefined;
}

/** Behind the sentence that answers: what is quoted matters more than the list that follows. */
function withAlso(text: string, { field, words }: FoundSentence): string {
  const [first = '', ...rest] = text.split('\n');
  const quote = say.alsoOnPage(say.field[field], words);
  return first.endsWith(':') ? [text, quote].join('\n') : [first, quote, ...rest].join('\n');
}

/** True once a procedure was retired or its last day is past. */
export function isOver({ publication, validTo }: Procedure, today?: string): boolean {
  const past = validTo !== undefined && today !== undefined && validTo < today;
  return publication === 'retired' || past;
}

interface Asked {
  readonly overlay: FeeOverlay | undefined;
  readonly question: string | undefined;
}

const READERS: Readonly<Record<AskedField, (one: Procedure, asked: Asked) => Part>> = {
  documents: (one, { question }) => documentsAnswer(one, question),
  fee: (one, { overlay }) => feeAnswer(one, overlay),
  time: (one) => timeAnswer(one),
  where: whereAnswer,
  online: onlineAnswer,
  conditions: conditionsAnswer,
  steps: stepsAnswer,
  result: resultAnswer,
  legal_basis: legalAnswer,
  form: formAnswer,
  overview: (one, { overlay }) => overviewAnswer(one, overlay),
};

function titleOnly({ name, code, field }: Procedure): Part {
  return {
    text: `${say.titleOnly(spokenName(name), code, field)} ${say.titleOnlyWhere}`,
    whole: false,
  };
}

function retired({ name, replacedBy }: Procedure, nameOf: AnswerOptions['nameOf']): Part {
  const heir = replacedBy === undefined ? undefined : nameOf?.(replacedBy);
  const called = heir === undefined ? '' : spokenName(heir);
  return { text: say.retired(spokenName(name), replacedBy ?? '', called), whole: false };
}
