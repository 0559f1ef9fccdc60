import type { Reading } from '../reading.ts';
import { NOT_UNDERSTOOD_AGAIN } from '../replies/declined.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { say } from '../say.ts';
import type { Turn } from '../turn.ts';

/** The last resort is always a person. */
export function handOver(reading: Reading): Turn {
  return say(reading, 'handed-over-no-answer', [
    { text: NOT_UNDERSTOOD_AGAIN, choices: [PERSON_CHOICE] },
  ]);
}
