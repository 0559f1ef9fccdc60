import { sayInstant } from '#language/date-words.ts';
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
  const { receipt: code, now } = reading.input;
  const report = reportOf(answers);
  const { category, urgent } = needs.desk.read(report.text);
  const route = routeOf(answers, needs, now);
  const { dueAt, explained } = needs.desk.deadline(category, now, route.agencyName);
  const link = needs.trackingLink(code);
  const privateCode = needs.cases.privateCode(code);
  return {
    replies: [
      {
        text: receipt({ code, agency: route.agencyName, deadline: explained, link, privateCode }),
        choices: [MINE_CHOICE],
      },
    ],
    effects: [
      {
        kind: 'file-case',
        key: keyOf(reading, 'file-case'),
        receipt: code,
        category,
        text: report.text,
        place: report.place,
        communeCode: report.communeCode,
        phone: report.phone,
        hideContact: report.hide,
        urgent,
        agency: route.agency,
        routedBecause: route.because,
        dueAt: dueAt.toISOString(),
        deadlineExplained: explained,
        photos: report.photos,
        details: {
          since: report.since,
          onBehalf: report.onBehalf,
          elsewhere: report.elsewhere,
        },
      },
    ],
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
