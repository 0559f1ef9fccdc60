const VOWEL_KEYS: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/uow/g, 'ươ'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
  [/w/g, 'ư'],
];
const TONE_KEYS: ReadonlyMap<string, string> = new Map([
  ['f', '\u0300'],
  ['s', '\u0301'],
  ['x', '\u0303'],
  ['r', '\u0309'],
  ['j', '\u0323'],
]);

/**
 * Reads a syllable typed with Telex keys while the keyboard was off: "ddawng" → "đăng", "kys" → "ký".
 * `undefined` when the word holds no Telex key. The tone may stand on any vowel: forms move it anyway.
 */
export function readTelex(word: string): string | undefined {
  if (word.length > 9 || !/dd|aa|ee|oo|w|[fsxrj]/.test(word)) return undefined;
  const match = /^([a-z]*?[aeiouyw]+)([fsxrj]?)(ng|nh|ch|[cmnpt])?([fsxrj]?)$/.exec(word);
  if (!match) return undefined;
  const [, body = '', inner = '', end = '', last = ''] = match;
  let letters = body + end;
  for (const [keys, letter] of VOWEL_KEYS) letters = letters.replace(keys, letter);
  return putTone(letters, TONE_KEYS.get(last || inner) ?? '');
}

function putTone(letters: string, tone: string): string {
  return letters.replace(/[aăâeêioôơuưy]/u, (vowel) => vowel + tone).normalize('NFC');
}
