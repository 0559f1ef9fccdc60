import type { Duration, Way } from '#knowledge/schema/procedure.ts';
import { disagreement, readDuration } from './duration.ts';
import { notFree, type ReadFee, readFee, unreadable } from './fee.ts';
import { sumsIn } from './money.ts';
import { distinct, type Read, read, type Suspicion } from './read.ts';
import { isNotStated, oneLine, short, tidy } from './text.ts';
import { unlikeSums, withoutTwins } from './unlike-sums.ts';
import { findRows, type Row, takeBracket, withoutHeader } from './way-rows.ts';

const PAID =
  /(?:lệ phí|mức thu|(?<!\p{L})phí) ?:|(?:nộp|đóng|thu|mức) (?:các khoản )?(?:tiền )?(?:lệ )?phí|\d{1,3}(?:[.,]\d{3})+ ?(?:đồng|đ(?!\p{L})|vnđ)/iu;
const EXEMPT =
  /(?:không|chưa|miễn|được miễn) (?:phải )?(?:nộp |đóng |thu )*(?:phí,? ?)?(?:và )?(?:lệ )?phí|(?:lệ )?phí ?:? ?(?:không|0 đồng)/giu;
const NAMED_FEE = /(?:phí|mức thu)[^;\n]{0,80}/giu;

/** Reads `cach_thuc_thuc_hien`. The same way may stand several times: one row a tier or case. */
export function readWays(raw: string): Read<readonly Way[]> {
  const body = tidy(withoutHeader(raw));
  if (isNotStated(body)) return read('absent', []);
  const rows = findRows(body);
  if (rows[0]?.start !== 0) return read('text', [], [{ what: 'ways-unreadable', raw: short(raw) }]);
  const found = rows.map((row, at) => readRow(row, body.slice(row.end, rows[at + 1]?.start)));
  const asWritten = found.map((one) => one.way);
  const ways = withoutTwins(asWritten);
  const suspicions = distinct([
    ...found.flatMap((one) => one.suspicions),
    ...unlikeSums(asWritten),
  ]);
  return read(suspicions.length > 0 ? 'text' : 'parsed', ways, suspicions);
}

interface FoundWay {
  readonly way: Way;
  readonly suspicions: readonly Suspicion[];
}

function readRow(row: Row, rest: string): FoundWay {
  const cut = takeBracket(rest);
  const duration = row.glued
    ? ({ parsed: false, text: '' } as const)
    : readTime(row.time, cut.rest);
  const { fee, why } = withDescription(readFeeOf(row, cut), cut.rest);
  const note = isNotStated(row.fee) ? tidy(rest) : tidy(cut.rest);
  const way = { kind: row.kind, ...(duration && { duration }), fee, note };
  return { way, suspicions: doubts(way, row, rest, why) };
}

/** "1 Ngày" beside "Không quy định cụ thể" is a value typed to fill the cell. */
function readTime(time: string, note: string): Duration | undefined {
  if (isNotStated(time)) return undefined;
  const filler = /^[-\s]*không quy định/iu.test(note);
  return filler ? { parsed: false, text: oneLine(`${time}: ${note}`) } : readDuration(time);
}

function readFeeOf(row: Row, cut: ReturnType<typeof takeBracket>): ReadFee {
  if (row.glued) return unreadable(`${row.fee} ${cut.note}`, 'time-and-sum-share-digits');
  if (isNotStated(row.fee)) return readFee(row.fee, cut.closed ? cut.note : '');
  if (oneLine(cut.note).replace(/[()\s]/gu, '') === '' && !cut.closed)
    return unreadable(row.fee, 'note-breaks-off');
  const read = readFee(row.fee, cut.note);
  return cut.closed ? read : { ...read, why: read.why || 'note-never-closes' };
}

/** A description that speaks of a fee, or names another one, outweighs the fee cell. */
function withDescription(found: ReadFee, note: string): ReadFee {
  const { fee } = found;
  if (fee.kind === 'free') {
    const paid = PAID.exec(note.replace(EXEMPT, ''));
    return paid ? notFree(note.slice(Math.max(0, note.search(PAID))), 'description') : found;
  }
  if (fee.kind !== 'amount') return found;
  const named = (note.match(NAMED_FEE) ?? []).flatMap(sumsIn);
  const values = fee.amounts.map((one) => one.value);
  if (named.every((sum) => values.includes(sum))) return found;
  return withOtherSums(found, note, named, values);
}

/** Sums of the description are told with the words that name them, or not at all where the cell's is not among them. */
function withOtherSums(
  found: ReadFee,
  note: string,
  named: readonly number[],
  values: readonly number[],
): ReadFee {
  const words = oneLine(note.slice(Math.max(0, note.search(/(?:lệ )?phí|mức thu/iu))));
  if (!named.some((sum) => values.includes(sum)) || found.fee.kind !== 'amount') {
    const texts = [values.join(', '), short(words, 600)];
    return { fee: { kind: 'conflicting', texts }, why: 'description-names-another-sum' };
  }
  return { fee: { ...found.fee, note: short(words, 600) }, why: 'description-names-another-sum' };
}

function doubts(way: Way, row: Row, rest: string, why: string): readonly Suspicion[] {
  const raw = short(`${row.time}${row.fee}${rest}`);
  const found = [
    way.duration?.parsed === false && !row.glued ? whyNoTime(row.time) : '',
    way.duration ? disagreement(way.duration, way.note) : '',
    why && `fee:${why}`,
  ];
  return found.filter(Boolean).map((what) => ({ what, raw }));
}

function whyNoTime(time: string): string {
  if (time.startsWith('0')) return 'time-is-zero';
  if (/\d .*(?:ngày|giờ|tháng)/iu.test(time)) return 'time-but-description-says-none';
  return /^\d+$/.test(time) ? 'time-without-unit' : 'time-in-words';
}
