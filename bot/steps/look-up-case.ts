import { readReceipt } from '#cases/receipt.ts';
import { clockRuns, STAGES, stageWords } from '#cases/stages.ts';
import { sayInstant } from '#language/date-words.ts';
import { CASE_NOT_FOUND, caseState, RECEIPT_MISTYPED } from '../replies/case.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import { cardOf, ownCase } from './own-cases.ts';
import { privateCodeIn, proveCase } from './prove-case.ts';

/** "PA-260826-… tới đâu rồi": the stage and the date, as much as the code alone may show; the citizen's own case whole. */
export const lookUpCase: Step = async (reading, needs) => {
  const { cases } = needs;
  const receipt = readReceipt(reading.text);
  if (!receipt || reading.choice !== undefined) return undefined;
  if (receipt.kind === 'mistyped')
    return say(reading, 'asked-questionnaire', [
      { text: RECEIPT_MISTYPED, choices: [PERSON_CHOICE] },
    ]);
  const own = await ownCase(reading, needs, receipt.code);
  if (own) return cardOf(reading, own, needs);
  const privateCode = privateCodeIn(reading.text);
  if (privateCode !== undefined) return proveCase(reading, needs, receipt.code, privateCode);
  const found = await cases.find(receipt.code);
  const stage = STAGES.find((one) => one === found?.stage);
  if (!found || !stage)
    return say(reading, 'asked-questionnaire', [
      { text: CASE_NOT_FOUND, choices: [PERSON_CHOICE] },
    ]);
  const due = clockRuns(stage) ? sayInstant(found.dueAt) : undefined;
  const words = stageWords(stage);
  return say(reading, 'answered', [
    { text: caseState(receipt.code, words.toLowerCase(), due), choices: [PERSON_CHOICE] },
  ]);
};
