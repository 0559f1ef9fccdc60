import type { Step } from '../step.ts';
import { sealDenunciation } from './seal-denunciation.ts';

/**
 * The office does not answer this sender for a while: the message is kept, nothing is said and nothing filed. What
 * the law has sealed is sealed all the same.
 */
export const stayBlocked: Step = async (reading, needs) => {
  const { input } = reading;
  if (!input.blocked) return undefined;
  const meant = input.state.inspectionCall ? undefined : await sealDenunciation(reading, needs);
  const effects = (meant?.effects ?? []).filter(({ kind }) => kind === 'seal-message');
  return { outcome: 'declined-blocked', replies: [], state: input.state, effects };
};
