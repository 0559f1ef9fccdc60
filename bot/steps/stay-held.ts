import { foldText } from '#language/fold.ts';
import type { Step } from '../step.ts';
import { obeyCommand } from './obey-command.ts';

/** A channel without buttons: the label is written, alone, with tone marks or without. */
const ASKS_ASSISTANT = /^(?:hoi )?tro ly[.!]?$/u;

/** Staff hold the conversation: the assistant keeps silent, unless the citizen asks for it. */
export const stayHeld: Step = (reading, needs) => {
  const { input, choice, text } = reading;
  if (!input.held || choice === 'assistant') return undefined;
  if (ASKS_ASSISTANT.test(foldText(text)))
    return obeyCommand({ ...reading, choice: 'assistant' }, needs);
  return { outcome: 'held', replies: [], state: input.state, effects: [] };
};
