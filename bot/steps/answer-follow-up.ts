import { foldText } from '#language/fold.ts';
import type { Needs, OwnCase } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  ACT_LABELS,
  GLAD_IT_IS_MENDED,
  MINE_CHOICE,
  SORRY_NOT_MENDED,
} from '../replies/own-cases.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';

const MENDED =
  /^(?:da )?(?:roi|xong roi|da xong|duoc roi|tot roi|con tot|van tot|(?:da )?(?:khac phuc|sua|sua xong|lam xong|sang|het) (?:roi|xong roi|tot)|on roi)(?: .{0,30})?$/u;
const NOT_MENDED =
  /^(?:da )?(?:chua(?: (?:xong|sua|khac phuc|lam|duoc|ai|thay|het))?|van (?:con|hu|chua|y nhu|vay|bi|tat|ngap)|hu (?:lai|nua)|lai (?:hu|bi|tat|ngap)|con (?:hu|bi|ngap|tat))(?: .{0,60})?$/u;

/** The answer to "đã khắc phục thật chưa?", a month after: only where that was asked. */
export const answerFollowUp: Step = async (reading, needs) => {
  const mended = saysMended(reading);
  if (mended === undefined) return undefined;
  const one = await askedAbout(reading, needs);
  if (!one) return undefined;
  const { receipt } = one;
  const effect = {
    kind: 'case-followed-up',
    key: keyOf(reading, 'followed-up'),
    receipt,
    mended,
  } as const;
  const reopen = { value: `case:reopen:${receipt}`, label: ACT_LABELS.reopen };
  return say(
    reading,
    'completed',
    [
      mended
        ? { text: GLAD_IT_IS_MENDED }
        : { text: SORRY_NOT_MENDED, choices: [reopen, MINE_CHOICE] },
    ],
    { effects: [effect] },
  );
};

function saysMended({ choice, text }: Reading): boolean | undefined {
  if (choice !== undefined || text === '') return undefined;
  const folded = foldText(text);
  if (NOT_MENDED.test(folded)) return false;
  return MENDED.test(folded) ? true : undefined;
}

async function askedAbout({ input }: Reading, { cases }: Needs): Promise<OwnCase | undefined> {
  if (input.state.flow) return undefined;
  return (await cases.own(input.conversation)).find(({ followUpAsked }) => followUpAsked);
}
