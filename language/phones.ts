/**
 * Prefixes of Vietnamese numbers: mobile 03 05 07 08 09 with ten digits, landline 02 with eleven
 * (national numbering plan, Circular 22/2014/TT-BTTTT and the change of 2017–2018).
 */
const MOBILE = /^0[35789]\d{8}$/u;
const LANDLINE = /^02\d{9}$/u;

/** Digits of a phone as people part them: spaces, dots, dashes and brackets, three signs at most between two. */
const WRITTEN = /(?<![\p{L}\d])(?:\+|00)?\(?\d(?:[\s.()–-]{0,2}[\dOo]){7,13}(?![\p{L}\d])/gu;

/** A phone number found in running text, with its place in it. */
export interface FoundPhone {
  readonly phone: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The national form `0xxxxxxxxx` of a number written with +84, 0084, spaces, dots or the letter O for 0;
 * `undefined` when it is no Vietnamese number.
 */
export function readPhone(written: string): string | undefined {
  const digits = written.replace(/[Oo]/gu, '0').replace(/[^\d+]/gu, '');
  const national = digits.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/u, '0');
  return MOBILE.test(national) || LANDLINE.test(national) ? national : undefined;
}

/** Every phone number in running text, in order. */
export function findPhones(text: string): FoundPhone[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const phone = readPhone(match[0]);
    return phone ? [{ phone, from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** "0900 ••• 571": enough to know one's own number by, too little for anyone else. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 4)} ••• ${phone.slice(-3)}`;
}
