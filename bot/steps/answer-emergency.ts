import { emergencyText } from '../replies/emergency.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';

/** Numbers before anything else: the same words that the door sends by itself. */
export const answerEmergency: Step = (reading) => {
  const { emergency } = reading.understood;
  if (!emergency) return undefined;
  return say(reading, 'emergency', [{ text: emergencyText(emergency) }], {
    effects: [{ kind: 'alert-duty', key: keyOf(reading, 'alert'), why: emergency }],
  });
};
