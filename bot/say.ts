import type { Effect } from './effects.ts';
import type { Choice, Reply } from './message.ts';
import type { Reading } from './reading.ts';
import type { ConversationState, Evidence, Outcome, Turn } from './turn.ts';

/** What a turn may change beside speaking; a field left out stays as it was. */
export interface Beside {
  readonly state?: Partial<ConversationState> | undefined;
  readonly effects?: readonly Effect[] | undefined;
  readonly evidence?: Evidence | undefined;
}

/**
 * Ends a turn with words. The choices shown are remembered, so that a typed number is understood; an answer
 * can be rated in words only right after it.
 */
export function say(
  { input }: Reading,
  outcome: Outcome,
  replies: readonly Reply[],
  { state = {}, effects = [], evidence }: Beside = {},
): Turn {
  const offered: readonly Choice[] | undefined = replies.at(-1)?.choices;
  const said = {
    ...input.state,
    ...ONCE,
    ...state,
    offered,
  };
  return {
    outcome,
    replies,
    state: { ...said, unfinished: unfinishedIn(said, input.now) },
    effects,
    evidence,
  };
}

/** What holds for the next message only. */
const ONCE = {
  missed: 0,
  answered: undefined,
  caseTask: undefined,
  doubted: undefined,
  inspectionCall: undefined,
} as const;

/** Since when something is half filled in; a questionnaire that was put aside is not touched by other talk. */
function unfinishedIn(
  { flow, paused, unfinished }: ConversationState,
  now: Date,
): ConversationState['unfinished'] {
  if (!flow && !paused?.length) return undefined;
  const instant = now.toISOString();
  return {
    begun: unfinished?.begun ?? instant,
    touched: flow ? instant : (unfinished?.touched ?? instant),
  };
}

/** The key of one of a turn's effects: the cause with the effect's own name. */
export function keyOf({ input }: Reading, name: string): string {
  return `${input.cause}/${name}`;
}
