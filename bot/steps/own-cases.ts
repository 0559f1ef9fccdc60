import { categoryOf } from '#cases/categories.ts';
import { clockRuns, STAGES, type Stage, stageWords } from '#cases/stages.ts';
import { sayDate, sayInstant } from '#language/date-words.ts';
import { foldText } from '#language/fold.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Choice } from '../message.ts';
import type { Needs, OwnCase } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import {
  ACT_LABELS,
  caseCard,
  caseLine,
  MINE_CHOICE,
  NO_CASES,
  WHICH_CASE,
} from '../replies/own-cases.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { ConversationState, Turn } from '../turn.ts';

const MINE =
  /(?:^|\s)(?:(?:cac|may|nhung|xem|coi|kiem tra|tra|danh sach) )*phan anh (?:cua )?(?:toi|tui|em|minh|con|chau|da gui|toi gui|tui gui)(?:\s|$)/u;
/** "tôi muốn gửi phản ánh của tôi về đèn đường" begins one. */
const BEGINS = /(?:^|\s)(?:gui|lam|viet) (?:mot )?phan anh|phan anh (?:ve|viec)(?!\S)/u;
const LONGEST_WORDS = 12;

/** "Phản ánh của tôi": the citizen's own and joined cases, and one of them with what can be done about it. */
export const ownCases: Step = async (reading, needs) => {
  const { choice } = reading;
  if (choice === MINE_CHOICE.value || (choice === undefined && asksForMine(reading.text)))
    return list(reading, needs);
  const receipt = /^case:(PA-\d{6}-\w{6})$/u.exec(choice ?? '')?.[1];
  return receipt === undefined ? undefined : card(reading, needs, receipt);
};

function asksForMine(text: string): boolean {
  const folded = foldText(text);
  return MINE.test(folded) && !BEGINS.test(folded) && text.split(/\s+/u).length <= LONGEST_WORDS;
}

async function list(reading: Reading, needs: Needs): Promise<Turn> {
  const own = await needs.cases.own(reading.input.conversation);
  if (own.length === 0)
    return say(reading, 'answered', [{ text: NO_CASES, choices: START_CHOICES }]);
  const lines = own.map((one) =>
    caseLine({ ...one, what: whatOf(one), stage: stageWords(stageOf(one)) }),
  );
  const choices = own.map(({ receipt }) => ({ value: `case:${receipt}`, label: receipt }));
  return say(reading, 'answered', [
    { text: [...lines, WHICH_CASE].join('\n'), choices, unkept: true },
  ]);
}

async function card(reading: Reading, needs: Needs, receipt: string): Promise<Turn | undefined> {
  const one = await ownCase(reading, needs, receipt);
  return one && cardOf(reading, one, needs);
}

/** A case of this citizen, whatever a button claims; `undefined` for anybody else's. */
export async function ownCase(
  { input }: Reading,
  needs: Needs,
  receipt: string,
): Promise<OwnCase | undefined> {
  const own = await needs.cases.own(input.conversation);
  const told = own.find((one) => one.receipt === receipt);
  return told ?? (isProved(input, receipt) ? needs.cases.proved(receipt) : undefined);
}

function isProved({ state: { provedCase }, now }: Reading['input'], receipt: string): boolean {
  return provedCase?.receipt === receipt && new Date(provedCase.until) > now;
}

/** One case with what can be done about it. */
export function cardOf(
  reading: Reading,
  one: OwnCase,
  { cases }: Needs,
  state: Partial<ConversationState> = {},
): Turn {
  const stage = stageOf(one);
  const text = caseCard({
    ...one,
    what: whatOf(one),
    reported: sayDate(civilDateOf(one.reportedAt)),
    stage: stageWords(stage),
    due: clockRuns(stage) ? sayInstant(one.dueAt) : undefined,
    privateCode: one.filed ? cases.privateCode(one.receipt) : undefined,
  });
  return say(reading, 'answered', [{ text, choices: actsFor(one), unkept: true }], { state });
}

/** What its citizen may do with a case as it stands; who joined only reads. */
export function actsFor(one: OwnCase): readonly Choice[] {
  if (!one.filed) return [MINE_CHOICE];
  const act = (name: keyof typeof ACT_LABELS): Choice => ({
    value: `case:${name}:${one.receipt}`,
    label: ACT_LABELS[name],
  });
  switch (stageOf(one)) {
    case 'received':
    case 'routed':
    case 'in-progress':
    case 'waiting-citizen':
    case 'reopened':
      return [act('add'), act('withdraw'), MINE_CHOICE];
    case 'answered':
    case 'closed':
      return [...(one.rated ? [] : [act('rate')]), act('reopen'), act('add'), MINE_CHOICE];
    case 'refused':
    case 'forwarded':
      return [act('reopen'), act('add'), MINE_CHOICE];
    default:
      return [MINE_CHOICE];
  }
}

function stageOf({ stage }: OwnCase): Stage {
  return STAGES.find((one) => one === stage) ?? 'received';
}

/** "Đèn đường, ấp 3": how a case is named to its citizen. */
export function whatOf({ category, place }: OwnCase): string {
  return `${categoryOf(category)?.label ?? category}, ${place}`;
}
