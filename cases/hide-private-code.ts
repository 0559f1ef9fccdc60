import { findCodes } from '#language/dossier-codes.ts';
import { bookingCodeAt } from './booking-code.ts';

/** Six digits by themselves or as two groups, as a private code is told and typed. */
const SIX_DIGITS = /(?<![\p{L}\d-])(?<!\d[ .])\d{3}[ .]?\d{3}(?![ .]?\d)(?![\p{L}-])/gu;
const TOLD = /(?<=mã riêng:?\s*)\d{3}[ .]?\d{3}(?!\d)/giu;
const HIDDEN = '••••••';

/**
 * What was said, with the private code of a report hidden: whoever holds it acts as the citizen, so the staff who read
 * along never see it. Told as "Mã riêng: …", or typed as six digits beside a receipt. Pure.
 */
export function hidePrivateCode(text: string): string {
  const told = text.replace(TOLD, HIDDEN);
  const booking = bookingCodeAt(told);
  const codes = booking ? [booking] : findCodes(told).filter(({ kind }) => kind === 'receipt');
  if (codes.length === 0) return told;
  let at = 0;
  const parts = codes.map(({ from, to }) => {
    const before = told.slice(at, from).replace(SIX_DIGITS, HIDDEN);
    at = to;
    return before + told.slice(from, to);
  });
  return parts.join('') + told.slice(at).replace(SIX_DIGITS, HIDDEN);
}
