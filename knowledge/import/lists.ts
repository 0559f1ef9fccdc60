import { type Read, read } from './read.ts';
import { isNotStated, oneLine, short } from './text.ts';

/**
 * Splits at ", " but only before a capital: "phòng, chống tội phạm" and "Cán bộ, công chức" stay whole.
 * A list that begins with a small letter or a comma is the tail of another field, cut at a label in its text.
 */
export function readList(raw: string): Read<readonly string[]> {
  if (isNotStated(raw)) return read('absent', []);
  const items = oneLine(raw).split(/, (?=\p{Lu})(?![^()]*\))/u);
  const values = [...new Set(items.map((one) => one.trim()))];
  const misplaced = /^[\p{Ll}\p{P}]/u.test(values[0] ?? '');
  return misplaced
    ? read('text', values, [{ what: 'another-field-here', raw: short(raw) }])
    : read('parsed', values);
}
