import type { Duration, Way } from '#knowledge/schema/procedure.ts';
import { withDescription } from './described-fee.ts';
import { disagreement, readDuration } from './duration.ts';
import { type ReadFee, readFee, unreadable } from './fee.ts';
import { distinct, type Read, read, type Suspicion } from './read.ts';
import { isNotStated, oneLine, short, tidy } from './text.ts';
import { unlikeSums, withoutTwins } from './unlike-sums.ts';
import { findRows, type Row, takeBracket, withoutHeader } from './way-rows.ts';

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
