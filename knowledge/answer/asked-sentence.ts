import type { Procedure } from '#knowledge/schema/procedure.ts';
import { fold, wordsOf } from '#language/fold.ts';
import { sentencesOf } from './excerpt.ts';
import { describes } from './ways-text.ts';

/** "mấy bản", "bao nhiêu ngày": a number of what is asked for. */
const HOW_MANY =
  /(?<!\p{L})(?:mấy|bao nhiêu|nhiêu|may|bao nhieu) (bản|ngày|tuổi|người|lần|bộ|mét|tháng|năm|ban|ngay|tuoi|nguoi|lan|bo|thang|nam)(?!\p{L})/iu;

/** So many words of the question beside the number must stand in a sentence, or it tells of something else. */
const LEAST_SHARED = 2;
/** A sentence over this is no short answer. */
const LONGEST = 320;

/** A sentence of the page, and the part of the page where it stands. */
export interface FoundSentence {
  readonly words: string;
  readonly field: 'steps' | 'conditions' | 'where';
}

/**
 * The one sentence of the steps, conditions or descriptions that names a number of the very thing a question
 * asks the number of, in the page's words; `undefined` where none surely does.
 */
export function askedSentence(procedure: Procedure, question: string): FoundSentence | undefined {
  const [, unit] = HOW_MANY.exec(question.normalize('NFC')) ?? [];
  if (unit === undefined) return undefined;
  const asked = new Set(wordsOf(question.replace(HOW_MANY, ' ')).map(fold));
  const counted = new RegExp(
    `\\d+(?: ?\\([^)]{1,20}\\))? ${fold(unit)}(?! lam viec)(?!\\p{L})`,
    'u',
  );
  const scored = sentences(procedure)
    .filter(({ words }) => words.length <= LONGEST && counted.test(folded(words)))
    .map((one) => ({ one, shared: sharedWords(one.words, asked) }))
    .toSorted((a, b) => b.shared - a.shared);
  const [best, next] = scored;
  const sure = best && best.shared >= LEAST_SHARED && best.shared !== next?.shared;
  return sure ? best.one : undefined;
}

/** Broken parts of the page are not quoted; a sentence that stands twice counts once. */
function sentences({ steps, ways, conditions, brokenFields }: Procedure): readonly FoundSentence[] {
  const course = steps.flatMap((one) => [one.text, ...one.steps.map((step) => step.text)]);
  const terms = conditions.kind === 'text' ? [conditions.text] : [];
  const told: readonly FoundSentence[] = [
    ...(brokenFields.includes('steps') ? [] : inField('steps', course.flatMap(sentencesOf))),
    ...(brokenFields.includes('conditions')
      ? []
      : inField('conditions', terms.flatMap(sentencesOf))),
    ...(brokenFields.includes('ways') ? [] : inField('where', ways.flatMap(describes))),
  ];
  return [...new Map(told.map((one) => [one.words, one])).values()];
}

function inField(field: FoundSentence['field'], all: readonly string[]): readonly FoundSentence[] {
  return all.map((words) => ({ words: words.replace(/^[-–+*•\s]+/u, ''), field }));
}

function folded(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => fold(word));
}

function sharedWords(sentence: string, asked: ReadonlySet<string>): number {
  return [...new Set(wordsOf(sentence).map(fold))].filter((word) => asked.has(word)).length;
}
