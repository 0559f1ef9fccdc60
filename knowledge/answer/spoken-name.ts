import { cutAtWord } from './excerpt.ts';

/** Longest name inside a sentence; nine in ten names are shorter, the citation has more room. */
const IN_A_SENTENCE = 120;
const SHORTEST = 25;

/** A procedure's name as it stands inside a sentence: without "Thủ tục" and codes, small first letter, not too long. */
export function spokenName(name: string): string {
  const bare = name
    .replace(/\s+/gu, ' ')
    .replace(/^thủ tục(?: hành chính)?\s*:?\s+/iu, '')
    .replace(/\s*\(\d\.\d{6}\)/gu, '')
    .replace(/[.;,\s]+$/u, '');
  const first = /^\p{Lu}\p{Ll}*(?!\p{L})/u.exec(bare)?.[0] ?? '';
  return shortened(first ? first.toLocaleLowerCase('vi') + bare.slice(first.length) : bare);
}

/** A cut inside brackets goes back to before them, where enough is left. */
function shortened(name: string): string {
  const cut = cutAtWord(name, IN_A_SENTENCE);
  const open = cut.lastIndexOf('(');
  const inside = cut.endsWith('…') && open > SHORTEST && cut.indexOf(')', open) < 0;
  return inside ? `${cut.slice(0, open).trim()}…` : cut;
}
