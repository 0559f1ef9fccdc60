import { cutAtWord } from './excerpt.ts';

/** Longest name inside a sentence; nine in ten names are shorter, the citation has more room. */
const IN_A_SENTENCE = 120;

/** A procedure's name as it stands inside a sentence: without "Thủ tục", small first letter, not too long. */
export function spokenName(name: string): string {
  const bare = name.replace(/^thủ tục(?: hành chính)?\s*:?\s+/iu, '').replace(/[.;,\s]+$/u, '');
  const first = /^\p{Lu}\p{Ll}*(?!\p{L})/u.exec(bare)?.[0] ?? '';
  const small = first ? first.toLocaleLowerCase('vi') + bare.slice(first.length) : bare;
  return cutAtWord(small, IN_A_SENTENCE);
}
