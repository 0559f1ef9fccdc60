import { categoryOf } from '#cases/categories.ts';
import { sayShortDate } from '#language/date-words.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Answers, Question } from '../flow.ts';
import type { Needs, SimilarCase } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { NOT_THE_SAME, similarFound } from '../replies/report-more.ts';
import { readYesNo } from '../understand/yes-no.ts';
import { reportOf } from './report-answers.ts';

/** More would be a list to read instead of a question. */
const MOST_SHOWN = 3;

/**
 * Looks once, as soon as thing and place are known, whether others reported the same. Only categories that many
 * people see are looked up at all: for every other a second report reads exactly like a first (design.md 6).
 */
export async function withSimilar(
  answers: Answers,
  { input }: Reading,
  needs: Needs,
): Promise<Answers> {
  const { text, communeCode } = reportOf(answers);
  if ('similar' in answers || text === '' || communeCode === undefined) return answers;
  const { category } = needs.desk.read(text);
  if (categoryOf(category)?.shareable !== true) return { ...answers, similar: 'none' };
  const { conversation, now } = input;
  const about = { conversation, category, communeCode, text: wholeText(answers), now };
  const found = (await needs.cases.similar(about)).slice(0, MOST_SHOWN);
  return found.length > 0 ? { ...answers, similarFound: found } : { ...answers, similar: 'none' };
}

/** The words with the place, which often stands apart from them. */
function wholeText(answers: Answers): string {
  const { text, place } = reportOf(answers);
  return text.includes(place) ? text : `${text}, ${place}`;
}

/** Whether it is one of those; joining one ends the questionnaire. */
export const similar: Question = {
  name: 'similar',
  when: (answers) => reportOf(answers).similar.length > 0,
  say: (answers) => {
    const found = reportOf(answers).similar;
    const lines = found.map(similarLine);
    const choices = lines.map((line, at) => ({
      value: `same:${at}`,
      label: found.length === 1 ? 'Đúng việc đó' : line,
    }));
    return { text: similarFound(lines), choices: [...choices, NOT_THE_SAME] };
  },
  read: ({ choice, text }, answers) => {
    const found = reportOf(answers).similar;
    const at = /^same:(\d)$/u.exec(choice ?? '')?.[1];
    const said = readYesNo(text);
    const chosen = at === undefined ? (said === 'yes' && found.length === 1 ? 0 : -1) : Number(at);
    const one = found[chosen];
    if (one) return { answers: { ...answers, similar: one.receipt } };
    if (choice === 'same:none' || said === 'no')
      return { answers: { ...answers, similar: 'none' } };
    return { because: similarFound(found.map(similarLine)) };
  },
};

/** "Đèn đường, ấp 3, xã Tân Trụ, báo ngày 20/11": all that anybody is shown of another's report. */
export function similarLine({ category, where, reportedAt }: SimilarCase): string {
  const label = categoryOf(category)?.label ?? category;
  return `${label}, ${where}, báo ngày ${sayShortDate(civilDateOf(reportedAt))}`;
}

/** The case that the citizen chose to join. */
export function joinedIn(answers: Answers): SimilarCase | undefined {
  return reportOf(answers).similar.find(({ receipt }) => receipt === answers['similar']);
}
