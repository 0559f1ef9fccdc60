import type { Topic } from '#bot/needs.ts';
import { contentWords } from '#language/content-words.ts';
import { hasMarks } from '#language/fold.ts';
import { askedFieldSpan } from './asked-field.ts';
import type { Search } from './create-search.ts';
import { confidenceOf, signalsOf } from './confidence.ts';

/** With so few words that could name a thing, a message leans on what was said before. */
const FEW = 2;
/** To leave a topic, a new one must be at least this sure. */
const SURE = 0.6;

/** True when a message only goes on with the topic ("Vậy tốn bao nhiêu?") and names no other thing. */
export function followsTopic(text: string, topic: Topic, search: Search): boolean {
  const words = contentWords(text);
  const left = words.length - askedFieldSpan(words, hasMarks(text));
  if (left <= FEW) return true;
  const found = search.search(text, 5);
  if (found.hits.slice(0, 3).some((hit) => hit.procedure.code === topic.code)) return true;
  const signals = signalsOf(found);
  return confidenceOf(signals) < SURE;
}
