import type { Answers, Flow, Heard, Question } from '../flow.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  ASK_WHAT,
  DANGER_FIRST,
  SUMMARY_CHOICES,
  summary,
  WHAT_TOO_SHORT,
} from '../replies/feedback.ts';
import { reportDetails } from '../understand/report-details.ts';
import { file, joinOther, routeOf } from './file-report.ts';
import { reportOf } from './report-answers.ts';
import { contact } from './report-contact.ts';
import { moreQuestions } from './report-more.ts';
import { photos, withPhotos } from './report-photos.ts';
import { commune, placeIn, readLocation, where } from './report-place.ts';
import { joinedIn, similar, withSimilar } from './report-similar.ts';

/** Fewer letters than this do not say what happened. */
const SHORTEST_REPORT = 8;

const what: Question = {
  name: 'text',
  takesAnything: true,
  say: () => ({ text: ASK_WHAT }),
  read: withFirstWords,
};

/** The first words with the photos that came beside them. */
export function withFirstWords(reading: Reading, answers: Answers, needs: Needs): Heard {
  const heard = withText(reading.text, answers, needs);
  const { content } = reading.input;
  return 'answers' in heard && content.kind === 'attachment'
    ? withPhotos(reading, heard.answers)
    : heard;
}

/** What the report says may already name place, time and more: then nobody asks again. What was said before stays. */
export function withText(said: string, answers: Answers, needs: Needs): Heard {
  if (said.length < SHORTEST_REPORT) return { because: WHAT_TOO_SHORT };
  return { answers: { ...placeIn(said, needs), ...reportDetails(said), ...answers, text: said } };
}

/** A citizen reports something wrong; ends with a receipt and a date. */
export const reportFeedback: Flow = {
  name: 'report-feedback',
  version: 2,
  // Version 1 knew fewer answers, under the same names.
  upgrade: (version, answers) =>
    version === 1
      ? { ...reportDetails(reportOf(answers).text), similar: 'none', ...answers }
      : undefined,
  questions: [what, where, commune, similar, photos, contact, ...moreQuestions],
  fixes: {
    'fix:text': { of: ['text', 'similar', 'similarFound'] },
    'fix:place': {
      of: ['place', 'communeCode', 'communeName', 'placeOptions', 'similar', 'similarFound'],
    },
    'fix:phone': { of: ['phone'] },
    'fix:photos': { of: ['photos', 'photosSoFar'] },
    'fix:since': { of: ['since'], reopens: 'since' },
    'fix:who': { of: ['onBehalf'], reopens: 'onBehalf' },
    'fix:elsewhere': { of: ['elsewhere'], reopens: 'elsewhere' },
    'fix:hide': { of: ['phone', 'hide'] },
  },
  beside,
  prepare: withSimilar,
  endsEarly: (answers) => joinedIn(answers) !== undefined,
  summary: (answers, needs, now) => {
    const report = reportOf(answers);
    const { urgent } = needs.desk.read(report.text);
    const body = summary({ ...report, agency: routeOf(answers, needs, now).agencyName });
    return { text: urgent ? `${DANGER_FIRST}\n${body}` : body, choices: SUMMARY_CHOICES };
  },
  complete: (answers, reading, needs) => {
    const joined = joinedIn(answers);
    return joined ? joinOther(joined, answers, reading) : file(answers, reading, needs);
  },
};

/** A photo or a shared place is taken whenever it comes. */
function beside(reading: Reading, answers: Answers, needs: Needs): Heard | undefined {
  const { content } = reading.input;
  if (content.kind === 'location' && 'text' in answers)
    return readLocation(content, answers, needs);
  if (content.kind === 'attachment' && content.attachments.length > 0 && 'text' in answers)
    return withPhotos(reading, answers);
  return undefined;
}
