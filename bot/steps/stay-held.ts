import type { Step } from '../step.ts';

/** Staff hold the conversation: the assistant keeps silent, unless the citizen asks for it. */
export const stayHeld: Step = ({ input, choice }) => {
  if (!input.held || choice === 'assistant') return undefined;
  return { outcome: 'held', replies: [], state: input.state, effects: [] };
};
