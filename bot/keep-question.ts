import { maskPersonalData } from '#language/personal-data.ts';
import { tellsCrime } from './understand/kinds.ts';
import { understand } from './understand/understand.ts';

/** A question for the editors needs no more; a story is cut. */
const LONGEST = 500;

/**
 * A question as it may be kept for the editors: personal data masked, a story cut. `undefined` for what is
 * sealed, or tells of a crime without asking for a procedure: such words exist once, in the inbox (design.md 6).
 */
export function keepable(text: string): string | undefined {
  const { intent } = understand(text);
  const sealed = intent === 'denunciation' || (tellsCrime(text) && intent !== 'ask_procedure');
  if (sealed) return undefined;
  const kept = maskPersonalData(text.normalize('NFC').replace(/\s+/gu, ' ').trim());
  return kept === '' ? undefined : kept.slice(0, LONGEST);
}
