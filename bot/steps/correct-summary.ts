import { foldText } from '#language/fold.ts';
import { findPhones } from '#language/phones.ts';
import { type Answers, type Flow, openQuestion, without } from '../flow.ts';
import { placeIn } from '../flows/report-place.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { reportDetails } from '../understand/report-details.ts';

type Fix = Flow['fixes'][string];

/** Words that name the part to correct, folded; the first that occurs is meant. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(?:so dien thoai|sdt|so phone|so lien lac)/u, 'fix:phone'],
  [
    /(?:cho do|dia chi|noi xay ra|nham cho|sai cho|sai noi|sai xa|doi cho|sua noi (?!dung)|sua cho)/u,
    'fix:place',
  ],
  [/(?:hinh|anh chup)/u, 'fix:photos'],
  [/(?:noi dung|sua viec|viet lai|ghi lai)/u, 'fix:text'],
  [/(?:tu bao gio|tu khi nao|sua ngay|thoi gian)/u, 'fix:since'],
  [/(?:noi khac|1022|cong dich vu)/u, 'fix:elsewhere'],
];

const ADDS =
  /^(?:da )?(?:em )?(?:(?:ghi|noi|bao|them|viet) them|bo sung|them la|con nua|nua la|a con|con)(?!\S)/u;

/** The answers after a correction said in words at the summary, or `undefined` when none was said. */
export function correct(
  reading: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): Answers | undefined {
  const { text, choice } = reading;
  if (choice !== undefined) return undefined;
  const phone = findPhones(text)[0]?.phone;
  if (phone) return { ...answers, phone };
  const { hide } = reportDetails(text);
  if (hide) return { ...answers, hide };
  if (adds(reading)) return { ...answers, text: `${String(answers['text'])}\n${text}` };
  return movedTo(text, answers, needs) ?? reopened(text, flow, answers);
}

/** More of the same report: added, never lost and never put in the place of what was said. */
function adds({ text, understood }: Reading): boolean {
  const long = text.split(/\s+/u).length;
  return (
    (ADDS.test(foldText(text)) && long > 2) || (understood.intent === 'file_feedback' && long > 5)
  );
}

function movedTo(text: string, answers: Answers, needs: Needs): Answers | undefined {
  const { kind } = needs.desk.readPlace(text);
  // A questionnaire without a place has nowhere to move to.
  if (!('place' in answers)) return undefined;
  if (kind === 'none' || kind === 'outside') return undefined;
  const rest = without(answers, ['communeCode', 'communeName', 'placeOptions']);
  return { ...rest, ...placeIn(text, needs), ...(kind === 'one' && { place: text }) };
}

function reopened(text: string, flow: Flow, answers: Answers): Answers | undefined {
  const folded = foldText(text);
  const part = PARTS.find(([words]) => words.test(folded))?.[1];
  const fix = part === undefined ? undefined : flow.fixes[part];
  return fix && corrected(answers, fix);
}

/** The answers with one part taken back, which is kept aside until a new one is there. */
export function corrected(answers: Answers, fix: Fix): Answers {
  const before = Object.fromEntries(
    fix.of.flatMap((name) => (name in answers ? [[name, answers[name]]] : [])),
  );
  const reopens = fix.reopens === undefined ? {} : { reopened: fix.reopens };
  return { ...without(restored(answers), fix.of), ...reopens, before };
}

/** The answers with what was put aside in its place again. */
export function restored(answers: Answers): Answers {
  const { before, reopened: _, ...rest } = answers;
  return { ...rest, ...(before as Answers | undefined) };
}

/** The answers without the last one given, in the order of the questions; `undefined` at the first. */
export function stepBack(flow: Flow, answers: Answers): Answers | undefined {
  const open = openQuestion(flow, answers)?.name;
  const asked = flow.questions.map(({ name }) => name);
  const until = open === undefined ? asked.length : asked.indexOf(open);
  const last = asked.slice(0, until).findLast((name) => name in answers && name !== 'similar');
  if (last === undefined) return undefined;
  const fix = Object.values(flow.fixes).find(({ of }) => of.includes(last));
  return corrected(answers, fix ?? { of: [last] });
}
