import type { Fee } from '#knowledge/schema/fee.ts';
import { sumsIn, toNumber } from './money.ts';
import { isNotStated, oneLine, short } from './text.ts';

/** A fee with the reason for doubt; an empty `why` means that the cell and its note agree. */
export interface ReadFee {
  readonly fee: Fee;
  readonly why: string;
}

/** No fee of the portal is real under this; "20 VNĐ" is "20.000 đồng" with its zeros lost. */
const LEAST_VND = 1000;

const NOTHING_MORE =
  /^[-–(\s]*(?:không|không có|không quy định|miễn phí|(?:được )?miễn lệ phí|không thu(?: phí| lệ phí|,? ?phí,? lệ phí)?)[-.;)\s]*$/iu;
const NOT_SET = /^[-–(\s]*chưa (?:có )?quy định[.;)\s]*$/iu;
const PROVINCE =
  /hội đồng nhân dân|(?<!\p{L})hđnd|(?:ủy|uỷ) ban nhân dân (?:cấp )?tỉnh[^.;]{0,40}(?:quy định|quyết định)|chính quyền địa phương|nghị quyết[^.;]{0,40}(?:tỉnh|thành phố)/iu;
const DOCUMENT =
  /thông tư|nghị định|(?<!\p{L})luật(?!\p{L})|quyết định|nghị quyết|quy định (?:của pháp luật|pháp luật|hiện hành|của bộ)|biểu (?:phí|giá)|văn bản giá|phụ lục/iu;
/** "Lệ phí: 1,500,000 (…)", "600.000/lần", "50 %", "55 USD": sums that carry no "đồng". */
const SUM_WITHOUT_UNIT =
  /(?:lệ )?phí ?: ?(?:đồng ?)?\(?\d|\d{1,3}(?:[.,]\d{3})+\s*\/|\d{5,}|\d+ ?%|\d ?USD/iu;
const CELL = /^([\d,.]+) ?(Việt Nam Đồng|VNĐ|VND|Đồng|USD)$/u;

/** Reads a fee cell and the bracketed note behind it. What is not plainly free or a sum is neither. */
export function readFee(cell: string, note: string): ReadFee {
  const words = oneLine(note);
  if (isNotStated(cell)) return withoutCell(words);
  return /^miễn phí$/iu.test(cell.trim()) ? readFree(words) : readAmount(cell.trim(), words);
}

/** A time and a sum that share their digits, or a cell that cannot be told from its neighbours. */
export function unreadable(text: string, why: string): ReadFee {
  return { fee: { kind: 'unreadable', text: oneLine(text) }, why };
}

function withoutCell(note: string): ReadFee {
  if (sumsIn(note).length > 0) return unreadable(note, 'only-a-note');
  return { fee: { kind: 'not-stated' }, why: '' };
}

/** "Miễn phí" is what the portal prints for an empty sum: a note that says more wins. */
function readFree(note: string): ReadFee {
  if (note === '' || NOTHING_MORE.test(note))
    return { fee: { kind: 'free', basis: note }, why: '' };
  if (NOT_SET.test(note)) return { fee: { kind: 'not-stated' }, why: 'free-but-note-says-not-set' };
  return notFree(note, 'note');
}

/** What a fee is whose page says both "Miễn phí" and `words`; `where` the words stand, for the report. */
export function notFree(words: string, where: 'note' | 'description'): ReadFee {
  const note = short(words, 600);
  if (PROVINCE.test(words))
    return { fee: { kind: 'set-by-province', note, by: 'province' }, why: 'set-by-province' };
  if (sumsIn(words).length > 0 || SUM_WITHOUT_UNIT.test(words)) {
    const fee = { kind: 'conflicting', texts: ['Miễn phí', note] } as const;
    return { fee: { ...fee, texts: [...fee.texts] }, why: `free-but-${where}-names-a-sum` };
  }
  const by = DOCUMENT.test(words) ? 'document' : 'unclear';
  return { fee: { kind: 'set-by-province', note, by }, why: `free-but-${where}-says-more` };
}

function readAmount(cell: string, note: string): ReadFee {
  const whole = note ? `${cell} (${note})` : cell;
  const [, digits, unit = ''] = CELL.exec(cell) ?? [];
  if (digits === undefined || !/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(digits))
    return unreadable(whole, 'sum-oddly-written');
  const value = toNumber(digits);
  if (unit === 'USD') return readDollars(value, note, whole);
  if (value === 0) return readZero(note, whole);
  if (value < LEAST_VND) return unreadable(whole, 'sum-under-1000');
  if (PROVINCE.test(note))
    return {
      fee: { kind: 'set-by-province', note: short(note, 600), by: 'province' },
      why: 'sum-but-set-by-province',
    };
  if (!agrees(value, note)) return conflict(cell, note, 'sum-not-in-note');
  return amount(value, 'VND', note);
}

function readZero(note: string, whole: string): ReadFee {
  if (note === '' || NOTHING_MORE.test(note))
    return { fee: { kind: 'free', basis: note }, why: '' };
  return unreadable(whole, 'zero-with-note');
}

function readDollars(value: number, note: string, whole: string): ReadFee {
  if (value === 0) return unreadable(whole, 'zero-with-note');
  const named = [...note.matchAll(/(\d+(?:[.,]\d+)?) ?USD/giu)].map(([, sum = '']) => Number(sum));
  if (named.length > 0 && !named.includes(value))
    return conflict(`${value} USD`, note, 'sum-not-in-note');
  return amount(value, 'USD', note);
}

function conflict(cell: string, note: string, why: string): ReadFee {
  return { fee: { kind: 'conflicting', texts: [cell, short(note, 600)] }, why };
}

/** The note names the cell's sum among its sums, or none, or a rate that is reduced for some dates. */
function agrees(value: number, note: string): boolean {
  const named = sumsIn(note.replace(THRESHOLD, ' '));
  const reduced = DATED.test(note) && named.every((sum) => sum < value);
  return named.length === 0 || named.includes(value) || reduced;
}

/** "Giá trị giao dịch dưới 2,1 tỷ đồng" is a limit, not a fee. */
const THRESHOLD = /(?:dưới|trên|từ|đến|vượt|quá) [\d.,]+ (?:triệu|tỷ) đồng/giu;
const DATED =
  /(?:kể )?từ ngày \d|đến (?:hết )?ngày \d|kể từ ngày|đến (?:hết )?\d{1,2}[/.]\d{1,2}[/.]\d{4}/iu;

function amount(value: number, currency: 'VND' | 'USD', note: string): ReadFee {
  const fee: Fee = { kind: 'amount', amounts: [{ value, per: '', note }], currency, note: '' };
  return { fee, why: DATED.test(note) ? 'sum-holds-for-some-dates-only' : '' };
}
