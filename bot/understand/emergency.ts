import { DANGER_WORDS, NOT_NOW_WORDS } from './cue-words-danger.ts';
import { type Cues, createCues, type ReadMessage, readMessage } from './cues.ts';

const danger = createCues(DANGER_WORDS);
const notNow = createCues(NOT_NOW_WORDS);

/**
 * - `now`: a life, a body or a house is in danger at this moment; the numbers come first.
 * - `mentioned`: words of danger inside a question or a story; one line of numbers is enough.
 */
export type Emergency = 'now' | 'mentioned' | 'none';

/** Tells whether a message reports danger under way. Needs no search and no state. */
export function emergencyIn(message: string | ReadMessage): Emergency {
  const read = typeof message === 'string' ? readMessage(message) : message;
  const cues = danger(read);
  if (!speaksOfDanger(cues)) return 'none';
  const calm = notNow(read);
  if (cues.has('cry')) return calm.has('papers', 'past') && !cues.has('now') ? 'mentioned' : 'now';
  if (calm.has('papers') || calm.has('past')) return 'mentioned';
  return calm.has('maybe') && !cues.has('body', 'trapped') ? 'mentioned' : 'now';
}

function speaksOfDanger(cues: Cues): boolean {
  return (
    cues.has('cry', 'fire', 'water', 'body', 'violence', 'suicide') ||
    (cues.has('accident') && cues.has('accident-now', 'trapped', 'now')) ||
    (cues.has('collapse') && cues.has('trapped', 'now')) ||
    (cues.has('wire') && cues.has('wire-now'))
  );
}
