import { sayInstant } from '#language/date-words.ts';
import { fileCase } from '../file-case.ts';
import type { Answers, Flow } from '../flow.ts';
import type { Needs, SimilarCase } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { receipt } from '../replies/feedback.ts';
import { MINE_CHOICE } from '../replies/own-cases.ts';
import { joinedCase } from '../replies/report-more.ts';
import { keyOf } from '../say.ts';
import { reportOf } from './report-answers.ts';
import { similarLine } from './report-similar.ts';

type Completed = ReturnType<Flow['complete']>;

/** The office that will have to answer, by the rules of that day. */
export function routeOf(
  answers: Answers,
  needs: Needs,
  now: Date,
): ReturnType<Needs['desk']['route']> {
  const { text, communeCode } = reportOf(answers);
  const { category } = needs.desk.read(text);
  return needs.desk.route({ category, communeCode, text, now });
}

/** Files the report: the receipt with its deadline and where to look, and the case as an effect. */
export function file(answers: Answers, reading: Reading, needs: Needs): Completed {
  const report = reportOf(answers);
  const { category, urgent } = needs.desk.read(report.text);
  const { text, place, communeCode, phone, hide, photos, since, onBehalf, elsewhere } = report;
  const { effect, ...filed } = fileCase(
    {
      category,
      urgent,
      text,
      place,
      communeCode,
      phone,
      hideContact: hide,
      photos,
      details: { since, onBehalf, elsewhere },
    },
    reading,
    needs,
  );
  return {
    replies: [{ text: receipt(filed), choices: [MINE_CHOICE] }],
    effects: [effect],
  };
}

/** Joins another's report: the citizen follows it, their words go to staff alone. */
export function joinOther(other: SimilarCase, answers: Answers, reading: Reading): Completed {
  const { text, photos } = reportOf(answers);
  return {
    replies: [{ text: joinedCase(similarLine(other), sayInstant(other.dueAt)) }],
    effects: [
      {
        kind: 'join-case',
        key: keyOf(reading, 'join-case'),
        receipt: other.receipt,
        text,
        photos,
      },
    ],
  };
}
