import { emergencyText } from '../replies/emergency.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import { emergencyKind } from '../understand/kinds.ts';

/** Numbers before anything else: the same words that the door sends by itself. */
export const answerEmergency: Step = (reading) => {
  if (!reading.understood.emergency) return undefined;
  const kind = emergencyKind(reading.text);
  return say(reading, 'emergency', [{ text: emergencyText(kind) }], {
    effects: [{ kind: 'alert-duty', key: keyOf(reading, 'alert'), why: kind }],
  });
};
