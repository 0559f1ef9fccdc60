import { readReceipt } from './receipt.ts';

const WRITTEN = /(?<![\p{L}\d])TD[\s.-]?(\d{6})[\s.-]?([0-9A-Z]{6})(?![\p{L}\d])/iu;

/** The code of a reception turn, of the receipt that was drawn for it: `TD-YYMMDD-XXXXXC`. */
export function bookingCode(receipt: string): string {
  return receipt.replace(/^PA-/u, 'TD-');
}

/** What a booking code in a text turned out to be; its check sign is that of a receipt. */
export function readBookingCode(
  text: string,
): { readonly kind: 'code'; readonly code: string } | { readonly kind: 'mistyped' } | undefined {
  const [, day, signs] = WRITTEN.exec(text.normalize('NFC')) ?? [];
  if (day === undefined || signs === undefined) return undefined;
  const read = readReceipt(`PA-${day}-${signs.toUpperCase()}`);
  return read?.kind === 'receipt'
    ? { kind: 'code', code: bookingCode(read.code) }
    : { kind: 'mistyped' };
}

/** Where the first booking code of a text stands, right or mistyped. */
export function bookingCodeAt(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const found = WRITTEN.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}
