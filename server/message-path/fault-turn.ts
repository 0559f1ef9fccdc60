import { OUR_FAULT } from '#bot/replies/person.ts';
import type { Turn, TurnInput } from '#bot/turn.ts';

/** A message that our own fault kept from being answered: an apology, and a person who will look. */
export function faultTurn({ cause, state }: TurnInput): Turn {
  return {
    outcome: 'handed-over-no-answer',
    replies: [{ text: OUR_FAULT }],
    state,
    effects: [{ kind: 'call-back', key: `${cause}/fault`, why: 'fault', phone: undefined }],
  };
}
