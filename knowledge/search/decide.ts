import { confidenceOf, type Signals } from './confidence.ts';

/** What to do with a question, before anything is said. */
export type Decision = 'answer' | 'ask-variant' | 'ask-nearest' | 'none';

/** Where the lines are drawn; measured on the development set, kept apart from the code that uses them. */
export const LINES = {
  /** Under this, nothing near enough. */
  none: 0.3,
  /** Under this, offer the nearest rather than answer. */
  unsure: 0.45,
  /** The best needs this share of what the first two take together, else they are too close. */
  lead: 0.72,
};

/** Answers when the best stands out, asks back between siblings, refuses what it does not know. */
export function decide(signals: Signals, lines = LINES): Decision {
  const confidence = confidenceOf(signals);
  if (confidence < lines.none) return 'none';
  if (confidence < lines.unsure) return 'ask-nearest';
  return signals.lead < lines.lead ? 'ask-variant' : 'answer';
}
