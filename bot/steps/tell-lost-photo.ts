import { reportOf } from '../flows/report-answers.ts';
import type { Content, Reply } from '../message.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { photoLost } from '../replies/feedback.ts';
import { MINE_CHOICE } from '../replies/own-cases.ts';
import type { Step } from '../step.ts';
import type { FlowState } from '../turn.ts';
import { openReply } from './continue-flow.ts';

/** A photo that was counted and then turned out to be none is said, once a message, and counted no more. */
export const tellLostPhoto: Step = (reading, needs) => {
  const { content, state } = reading.input;
  if (content.kind !== 'photo-lost') return undefined;
  const { flow } = state;
  const after = {
    ...state,
    ...(flow && { flow: without(flow, content.kept) }),
    paused: state.paused?.map((paused) => without(paused, content.kept)),
    lostPhotoOf: content.of,
  };
  const open = { ...reading, input: { ...reading.input, state: after } };
  const told = content.of !== undefined && content.of === state.lostPhotoOf;
  const replies = told ? [] : [replyTo(open, content, needs)];
  const offered = replies.at(-1)?.choices ?? state.offered;
  return {
    outcome: 'declined-unreadable',
    replies,
    state: { ...after, offered },
    effects: [],
  };
};

function replyTo(
  reading: Reading,
  { why, receipt }: Extract<Content, { kind: 'photo-lost' }>,
  needs: Needs,
): Reply {
  const text = photoLost(why, receipt);
  if (receipt !== undefined) return { text, choices: [MINE_CHOICE] };
  const open = openReply(reading, needs);
  return open ? { ...open, text: `${text}\n${open.text}` } : { text };
}

/** The answers without that photo; a question that was answered with a count stays answered. */
function without(flow: FlowState, kept: string): FlowState {
  const { photos } = reportOf(flow.answers);
  const left = photos.filter((photo) => photo.kept !== kept);
  if (left.length === photos.length) return flow;
  const counted = 'photos' in flow.answers ? { photos: left.length } : {};
  return { ...flow, answers: { ...flow.answers, photosSoFar: left, ...counted } };
}
