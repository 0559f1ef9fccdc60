import type { Fee } from '#knowledge/schema/fee.ts';
import type { Way } from '#knowledge/schema/procedure.ts';
import { sentencesOf } from './excerpt.ts';
import { say } from './phrases.ts';
import { capital, kindsOf, waysText } from './ways-text.ts';

/** One line of a fee answer: the ways that share these words. */
export interface AmountLine {
  readonly ways: string;
  readonly words: string;
  /** The words bind a sum to dates. */
  readonly dated: boolean;
  /** The page says nothing, or not how much, for these ways. */
  readonly missing: boolean;
}

type Amount = Extract<Fee, { kind: 'amount' }>;

const DATED = /từ (?:ngày )?\d{1,2}[/.]\d|đến (?:hết )?(?:ngày )?\d{1,2}[/.]\d/iu;
/** Room for a note; nine in ten notes are shorter. A longer one keeps its sums and dates. */
const NOTE = 420;

/** The fees of all ways, equal ones joined: "Nộp trực tiếp và nộp trực tuyến: 20.000 đồng". */
export function amountLines(ways: readonly Way[]): readonly AmountLine[] {
  const groups = new Map<string, Way[]>();
  for (const way of ordered(ways)) {
    const words = feeWords(way.fee);
    groups.set(words, [...(groups.get(words) ?? []), way]);
  }
  return [...groups].map(([words, group]) => ({
    ways: capital(waysText(kindsOf(group), 'và')),
    words,
    dated: DATED.test(words),
    missing: group.some((way) => way.fee.kind !== 'amount' && way.fee.kind !== 'free'),
  }));
}

function ordered(ways: readonly Way[]): readonly Way[] {
  return kindsOf(ways).flatMap((kind) => ways.filter((way) => way.kind === kind));
}

/** "20.000 đồng": points group thousands. */
export function vnd(value: number): string {
  return `${grouped(value)} đồng`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
}

function feeWords(fee: Fee): string {
  if (fee.kind === 'free') return say.wayFree;
  if (fee.kind === 'set-by-province') return say.wayNoSum(fee.note);
  if (fee.kind !== 'amount') return say.wayNotStated;
  const sums = fee.amounts.map((one) => sumWords(fee, one)).join('; ');
  return fee.note ? `${sums} ${say.pageWords(shortNote(fee.note))}` : sums;
}

/** The sum with the page's own note beside it: the note says what the sum is for, and which other tiers there are. */
function sumWords({ currency }: Amount, { value, per, note }: Amount['amounts'][number]): string {
  const sum = currency === 'USD' ? `${grouped(value)} USD` : vnd(value);
  const what = per ? `${sum}/${per}` : sum;
  const words = onOneLine(withoutLabel(note, value));
  if (words === '') return what;
  const unit = /^(?:đồng ?)?(\/ ?\p{L}{1,20}(?: \p{L}{1,12}){0,3})$/iu.exec(words)?.[1];
  if (unit) return `${what}${unit}`;
  return startsWithSum(words, value)
    ? shortNote(words)
    : `${what} ${say.pageWords(shortNote(words))}`;
}

/** Without the bullet in front, the stop behind and a bracket that never opened or closed. */
function onOneLine(note: string): string {
  const words = note
    .replace(/\s+/gu, ' ')

    .replace(/^[-–+*•\s]+/u, '')
    .replace(/^(?:đồng|đông)(?:\/lần)? ?(?=\()/iu, '')
    .replace(/[.;\s]+$/u, '');
  const bare = words.replace(/^\((.*)\)$/u, '$1').trim();
  return bare.split('(').length === bare.split(')').length ? bare : words;
}

/** "Lệ phí : 400.000 Đồng (…)": the cell's own label and sum around the note. */
function withoutLabel(note: string, value: number): string {
  const [, digits = '', inner = ''] =
    /^(?:lệ )?phí ?: ?([\d.,]+) ?đồng ?\((.*)\)\.?$/isu.exec(note.trim()) ?? [];
  return Number(digits.replace(/[.,]/gu, '')) === value ? inner : note;
}

/** "70.000 đồng/Giấy chứng nhận" needs no second "70.000 đồng" in front. */
function startsWithSum(words: string, value: number): boolean {
  const [, digits = ''] =
    /^(\d{1,3}(?:[.,]\d{3})*) ?(?:đồng|đ(?!\p{L})|vnđ|USD)/iu.exec(words) ?? [];
  return Number(digits.replace(/[.,]/gu, '')) === value;
}

/** A long note loses sentences that hold no digit, then its end, never a sum or a date before the cut. */
function shortNote(note: string): string {
  if (note.length <= NOTE) return note;
  const telling = sentencesOf(note).filter((one) => /\d|miễn|giảm/iu.test(one));
  const kept: string[] = [];
  let room = 2 * NOTE;
  for (const sentence of telling) {
    room -= sentence.length;
    if (room < 0) break;
    kept.push(sentence);
  }
  const told = kept.join(' ') || note.slice(0, 2 * NOTE);
  return told.length < note.length - 5 ? `${told}…` : told;
}

/** True where each way has one sum, both notes say the same but for digits, and online is the smaller. */
export function cheaperOnline(ways: readonly Way[]): boolean {
  if (ways.some(({ fee }) => fee.kind === 'conflicting' || fee.kind === 'unreadable')) return false;
  const [direct, online] = [oneSum(ways, 'direct'), oneSum(ways, 'online')];
  if (!direct || !online || direct.currency !== online.currency) return false;
  const sameTier = plain(direct.note) === plain(online.note);
  return sameTier && online.value < direct.value;
}

interface Sum {
  readonly value: number;
  readonly note: string;
  readonly currency: Amount['currency'];
}

function oneSum(ways: readonly Way[], kind: Way['kind']): Sum | undefined {
  const fees = ways.filter((way) => way.kind === kind).map((way) => way.fee);
  const [fee] = fees;
  if (fees.length !== 1 || fee?.kind !== 'amount' || fee.amounts.length !== 1) return undefined;
  const [sum] = fee.amounts;
  return sum && { value: sum.value, note: sum.note, currency: fee.currency };
}

function plain(note: string): string {
  return note.toLowerCase().replace(/[\d.,;:()\s-]/gu, '');
}
