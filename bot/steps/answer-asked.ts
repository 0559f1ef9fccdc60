import { foldText } from '#language/fold.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { answerPassedOn, MINE_CHOICE } from '../replies/own-cases.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { tellsMore } from '../understand/kinds.ts';
import { additionTo } from './act-on-case.ts';
import { whatOf } from './own-cases.ts';

/** Whoever begins so has another matter. */
const ANOTHER =
  /^(?:da )?(?:(?:cho )?(?:toi|tui|em|minh|con|chau) )?(?:muon|xin|can|dinh) (?:duoc )?(?:phan anh|bao|kien nghi|gop y)/u;

/** Photos that come without a word while the office waits for an answer are that answer. */
export const answerAskedByPhoto: Step = async (reading, needs) =>
  reading.input.state.flow === undefined && reading.text === ''
    ? passOn(reading, needs)
    : undefined;

/**
 * What the office asked about a case is answered in plain words, as its question invites to: they go to the case. Only
 * what is neither a question nor plainly another matter.
 */
export const answerAsked: Step = async (reading, needs) =>
  mayAnswer(reading) ? passOn(reading, needs) : undefined;

async function passOn(reading: Reading, { cases }: Needs): Promise<Turn | undefined> {
  const own = await cases.own(reading.input.conversation);
  const asked = own.find(({ stage, filed }) => filed && stage === 'waiting-citizen');
  const effect = asked && additionTo(asked.receipt, reading);
  if (!effect) return undefined;
  const text = answerPassedOn(asked.receipt, whatOf(asked));
  return say(reading, 'completed', [{ text, choices: [MINE_CHOICE] }], { effects: [effect] });
}

function mayAnswer({ input, choice, text, understood }: Reading): boolean {
  if (input.state.flow || choice !== undefined || text === '') return false;
  const { intent, otherTopic, doubt } = understood;
  if (otherTopic || doubt !== undefined || ANOTHER.test(foldText(text))) return false;
  return intent === 'out_of_scope' || (intent === 'file_feedback' && tellsMore(text));
}
