import { fold } from '#language/fold.ts';

/** Words that ask how two things differ, folded; the two stand before them, or behind "so sánh". */
const ASKS = /^(?:khac (?:nhau|gi|cho nao|sao|biet|o)|phan biet|so sanh)(?!\S)/u;
const STANDS_BEFORE = /^(?:phan biet|so sanh|giua)$/u;
/** Left over at the end of the second name: "có gì", "thì có", "nó". */
const TAIL = /^(?:co|gi|thi|no|la|diem|cho|nao|su|khac|nhau|gio|vay|em|a|o)$/u;
const JOINS = /^(?:voi|va|hay|hoac|vs|so)$/u;

/** The two things a message compares, in the citizen's words; `undefined` where it compares nothing. */
export function comparedNames(text: string): readonly [string, string] | undefined {
  const words = text
    .normalize('NFC')
    .replace(/[?!.,;:“”"]+/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  const folded = words.map(fold);
  const at = folded.findIndex((_, index) => ASKS.test(folded.slice(index, index + 3).join(' ')));
  if (at < 0) return undefined;
  const start = folded.findIndex((word, index) =>
    STANDS_BEFORE.test(word === 'giua' ? word : folded.slice(index, index + 2).join(' ')),
  );
  const behind = start >= 0 && folded[start] !== 'giua' ? start + 2 : start + 1;
  const end = at > behind ? at : words.length;
  return parted(words.slice(behind, end), folded.slice(behind, end));
}

function parted(
  words: readonly string[],
  folded: readonly string[],
): readonly [string, string] | undefined {
  const joint = folded.findIndex((word) => JOINS.test(word));
  let end = words.length;
  while (end > 0 && TAIL.test(folded[end - 1] ?? '')) end--;
  const second = joint < 0 ? words.length : joint + (folded[joint + 1] === 'voi' ? 2 : 1);
  const names = [words.slice(0, Math.max(0, joint)).join(' '), words.slice(second, end).join(' ')];
  const [one = '', other = ''] = names;
  return one === '' || other === '' ? undefined : [one, other];
}
