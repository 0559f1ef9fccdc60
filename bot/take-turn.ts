import { settleHeard, withVoice } from './heard.ts';
import type { Reply } from './message.ts';
import type { Needs } from './needs.ts';
import { type Reading, readMessage } from './reading.ts';
import { EDIT_SEEN } from './replies/edited.ts';
import { disclosure } from './replies/greeting.ts';
import type { Step } from './step.ts';
import { actOnCase } from './steps/act-on-case.ts';
import { answerAsked, answerAskedByPhoto } from './steps/answer-asked.ts';
import { answerEmergency } from './steps/answer-emergency.ts';
import { answerFollowUp } from './steps/answer-follow-up.ts';
import { answerFromKnowledge } from './steps/answer-from-knowledge.ts';
import { askReception, receptionTurns } from './steps/book-reception.ts';
import { contestInWords } from './steps/contest-dossier.ts';
import { continueFlow } from './steps/continue-flow.ts';
import { followTrack } from './steps/follow-track.ts';
import { handOver } from './steps/hand-over.ts';
import { hearVoice } from './steps/hear-voice.ts';
import { heedNoticeWish } from './steps/heed-notice-wish.ts';
import { lookUpCase } from './steps/look-up-case.ts';
import { confirmReceipt, lookUpDossier } from './steps/look-up-dossier.ts';
import { obeyCommand } from './steps/obey-command.ts';
import { ownCases } from './steps/own-cases.ts';
import { pauseFlow } from './steps/pause-flow.ts';
import { rateAnswer } from './steps/rate-answer.ts';
import { screen } from './steps/screen.ts';
import { sealDenunciation } from './steps/seal-denunciation.ts';
import { stayBlocked } from './steps/stay-blocked.ts';
import { stayHeld } from './steps/stay-held.ts';
import { stayOff } from './steps/stay-off.ts';
import { tellLostPhoto } from './steps/tell-lost-photo.ts';
import type { Turn, TurnInput } from './turn.ts';

/** The whole of what the assistant does with one message, in order; the first step with an answer ends the turn. */
const STEPS: readonly Step[] = [
  answerEmergency,
  heedNoticeWish,
  stayBlocked,
  stayHeld,
  stayOff,
  hearVoice,
  tellLostPhoto,
  confirmReceipt,
  pauseFlow,
  obeyCommand,
  answerAskedByPhoto,
  receptionTurns,
  screen,
  sealDenunciation,
  contestInWords,
  continueFlow,
  askReception,
  actOnCase,
  ownCases,
  lookUpCase,
  answerFollowUp,
  lookUpDossier,
  rateAnswer,
  answerAsked,
  followTrack,
  answerFromKnowledge,
];

/**
 * Takes one turn: decides what to say and what to do, and does nothing itself. The needs are only read;
 * every effect is data with the key of its cause, for `finish` to apply.
 */
export async function takeTurn(input: TurnInput, needs: Needs): Promise<Turn> {
  const settled = settleHeard(input);
  const turn = await firstTurn(readMessage(settled.input), needs);
  const whole = withVoice(settled, turn);
  return disclosed(input.corrects ? sayingSo(whole) : whole, needs.office);
}

async function firstTurn(reading: Reading, needs: Needs): Promise<Turn> {
  for (const step of STEPS) {
    const turn = await step(reading, needs);
    if (turn) return turn;
  }
  return handOver(reading);
}

/** Who changed a message learns that it is the changed one which was read. */
function sayingSo(turn: Turn): Turn {
  const [first, ...rest] = turn.replies;
  if (!first || turn.outcome === 'emergency') return turn;
  return { ...turn, replies: [{ ...first, text: `${EDIT_SEEN}\n${first.text}` }, ...rest] };
}

/**
 * The first reply of a conversation says that a machine speaks; an emergency's own words say it too, and so do those
 * of a channel that is switched off, where nothing can be asked for.
 */
function disclosed(turn: Turn, office: string): Turn {
  const [first, ...rest] = turn.replies;
  if (turn.state.disclosed || !first || turn.outcome === 'handed-over-off') return turn;
  const said: Reply =
    turn.outcome === 'emergency'
      ? first
      : { ...first, text: `${disclosure(office)}\n${first.text}` };
  return { ...turn, replies: [said, ...rest], state: { ...turn.state, disclosed: true } };
}
