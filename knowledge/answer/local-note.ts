import type { AskedField } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { dayText } from './cite.ts';
import type { AnswerOptions } from './field-answer.ts';
import { say } from './phrases.ts';

/** What the office itself adds to a field, in its own words with their basis; nothing once its last day is past, and said once. */
export function localNoteOn(
  { localNote }: Procedure,
  field: AskedField,
  { today, part = 1 }: Pick<AnswerOptions, 'today' | 'part'>,
): readonly string[] {
  if (localNote?.field !== field || part > 1) return [];
  const { text, basis, on, to } = localNote;
  const over = to !== undefined && today !== undefined && to < today;
  return over ? [] : [say.localNote(text, basis, dayText(on))];
}
