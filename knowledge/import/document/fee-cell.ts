import type { Fee } from '#knowledge/schema/fee.ts';
import { notFree, type ReadFee, readFee, unreadable } from '../fee.ts';
import { sumsIn } from '../money.ts';
import { isNotStated, oneLine, tidy } from '../text.ts';

const ENTRY = /^[-+*•\s]*(lệ phí|phí)\s*:/iu;
const SUM = /^([\d.,]+) ?(triệu|nghìn|ngàn)? ?(Việt Nam Đồng|VNĐ|VND|Đồng|đ|USD)$/iu;
const SAYS_FREE =
  /^(?:miễn phí|miễn lệ phí|không thu(?: phí| lệ phí)?|không(?: có)?|0|không đồng)$/iu;
const SCALE: Readonly<Record<string, number>> = { triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };

/**
 * Reads a fee cell of a real table. The Word export writes one line an entry ("Phí : 5 triệu Đồng (…)",
 * "Lệ phí : Đồng"), other pages plain words; each entry is read by the same rules as the crawl's.
 */
export function readFeeCell(cell: string): ReadFee {
  const found = entriesOf(cell).map(readEntry);
  const [first, ...others] = found;
  if (first === undefined) return { fee: { kind: 'not-stated' }, why: '' };
  return others.length === 0 ? { fee: first.fee, why: first.why } : joined(found);
}

function entriesOf(cell: string): readonly string[] {
  const entries: string[] = [];
  for (const line of tidy(cell).split('\n')) {
    if (entries.length === 0 || ENTRY.test(line)) entries.push(line);
    else entries[entries.length - 1] += `\n${line}`;
  }
  return entries.filter((entry) => entry !== '');
}

interface Entry extends ReadFee {
  /** "phí" or "lệ phí", where the line begins with it. */
  readonly label: string;
}

function readEntry(entry: string): Entry {
  const line = oneLine(entry);
  const label = (ENTRY.exec(line)?.[1] ?? '').toLowerCase();
  return { ...readValue(line.replace(ENTRY, '').trim()), label };
}

function readValue(line: string): ReadFee {
  const [, head = '', note = ''] = /^([^(]*)(?:\((.*)\))?[.;]?$/u.exec(line) ?? [undefined, line];
  const value = head.replace(/[.;,\s]+$/u, '');
  if (value === '' || /^đồng$/iu.test(value) || isNotStated(value))
    return readFee('Không có thông tin', note);
  const sum = asCell(value);
  if (sum !== undefined) return /^0+ /u.test(sum) ? readFee('Miễn phí', note) : readFee(sum, note);
  if (SAYS_FREE.test(value.replace(/ ?đồng$/iu, ''))) return readFee('Miễn phí', note);
  return inWords(line);
}

/** "5 triệu Đồng" and "20.000 đồng" as the crawl's cells write them. */
function asCell(value: string): string | undefined {
  const [, digits, scale = '', unit = ''] = SUM.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const currency = /^usd$/iu.test(unit) ? 'USD' : 'VNĐ';
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits);
  if (!grouped && !scale) return `${digits} ${currency}`;
  const number = Number(grouped ? digits.replace(/[.,]/gu, '') : digits.replace(',', '.'));
  return `${Math.round(number * (SCALE[scale.toLowerCase()] ?? 1))} ${currency}`;
}

/** Words instead of a sum: who sets it is told, a sum among other words is not. */
function inWords(line: string): ReadFee {
  if (/^không quy định/iu.test(line)) return { fee: { kind: 'not-stated' }, why: '' };
  if (sumsIn(line).length > 0 || /\d{4,}|đồng$/iu.test(line))
    return unreadable(line, 'fee-in-words');
  const { fee } = notFree(line, 'note');
  return {
    fee,
    why: fee.kind === 'set-by-province' && fee.by === 'province' ? '' : 'fee-in-words',
  };
}

/** Several entries are one fee: the one nobody may speak wins, then the sums together, then free. */
function joined(found: readonly Entry[]): ReadFee {
  const why = found.map((one) => one.why).find((one) => one !== '') ?? '';
  const silent = (['conflicting', 'unreadable', 'set-by-province'] as const).map((kind) =>
    found.find(({ fee }) => fee.kind === kind),
  );
  const worst = silent.find((one) => one !== undefined);
  if (worst) return { fee: worst.fee, why: worst.why };
  const amounts = found.flatMap(namedAmounts);
  if (amounts.length > 0) return together(amounts, found, why);
  const free = found.find(({ fee }) => fee.kind === 'free');
  return { fee: free?.fee ?? { kind: 'not-stated' }, why };
}

type Amount = Extract<Fee, { kind: 'amount' }>['amounts'][number];

/** A sum without a note of its own is told apart by what it is called. */
function namedAmounts({ fee, label }: Entry): readonly Amount[] {
  if (fee.kind !== 'amount') return [];
  return fee.amounts.map((one) => ({ ...one, note: one.note || label }));
}

function together(amounts: readonly Amount[], found: readonly Entry[], why: string): ReadFee {
  const currencies = new Set(
    found.flatMap(({ fee }) => (fee.kind === 'amount' ? [fee.currency] : [])),
  );
  const [currency = 'VND'] = currencies;
  const text = amounts.map((one) => `${one.value} ${one.note}`.trim());
  if (currencies.size > 1) return unreadable(text.join(', '), 'two-currencies');
  const notes = new Set(amounts.map((one) => one.note.toLowerCase()));
  if (notes.size < new Set(text).size)
    return { fee: { kind: 'conflicting', texts: text }, why: 'same-words-different-sums' };
  return { fee: { kind: 'amount', amounts: [...amounts], currency, note: '' }, why };
}
