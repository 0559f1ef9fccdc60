import { foldText } from '#language/fold.ts';
import { type ExternalSystem, systemWords } from './external-systems.ts';
import { readReceipt } from './receipt.ts';

/** One line of another system's file, already split: its column → text. */
export type OutsideRecord = Readonly<Record<string, string | undefined>>;

/** What another system says of a case. At least one of `receipt` and `code` is there. */
export interface OutsideAnswer {
  /** As a person counts lines: the heading is the first. */
  readonly line: number;
  readonly receipt: string | undefined;
  readonly code: string;
  readonly link: string;
  /** How far it is there, in that system's own words. */
  readonly state: string;
  /** What it answered; empty while it has not. */
  readonly answer: string;
}

/** A line that no case can be found for. */
export interface UnreadLine {
  readonly line: number;
  readonly because: 'formula' | 'mistyped' | 'no-code' | 'nothing-said' | 'twice';
}

type Column = 'receipt' | 'code' | 'content' | 'answer' | 'state' | 'link';

/** Headings as files have them. `content` is what we wrote there: our receipt stands in it. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  receipt: ['Mã phản ánh', 'Mã tham chiếu', 'Mã biên nhận'],
  code: ['Mã', 'Mã phiếu', 'Mã hệ thống', 'Mã ở hệ thống khác'],
  content: ['Nội dung', 'Nội dung phản ánh'],
  answer: [
    ...['Trả lời', 'Nội dung trả lời', 'Kết quả', 'Kết quả xử lý', 'Kết quả trả lời'],
    'Nội dung xử lý',
  ],
  state: ['Trạng thái', 'Trạng thái xử lý', 'Tình trạng xử lý'],
  link: ['Đường dẫn', 'Link'],
};

/** Without marks, cases, colons and doubled spaces. */
function headingKey(heading: string): string {
  return foldText(heading)
    .replace(/[\s_:-]+/gu, ' ')
    .trim();
}

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [headingKey(heading), column] as const),
  ),
);

/** The column that a heading of such a file stands for; else its own words, which nothing reads. */
export function outsideColumn(heading: string, system: ExternalSystem): string {
  const key = headingKey(heading);
  const ours = key === headingKey(`Mã: ${systemWords(system)}`);
  return ours ? 'code' : (COLUMN_OF.get(key) ?? key);
}

/** Reads what another system says of our cases. A bad line never stops the rest; of two lines for one case the first counts. */
export function readOutsideAnswers(records: readonly OutsideRecord[]): {
  readonly answers: readonly OutsideAnswer[];
  readonly unread: readonly UnreadLine[];
} {
  const answers: OutsideAnswer[] = [];
  const unread: UnreadLine[] = [];
  const seen = new Set<string>();
  for (const [at, record] of records.entries()) {
    const read = readLine(record, at + 2);
    const key = 'because' in read ? '' : (read.receipt ?? `/${read.code}`);
    if ('because' in read) unread.push(read);
    else if (seen.has(key)) unread.push({ line: read.line, because: 'twice' });
    else answers.push(read);
    seen.add(key);
  }
  return { answers, unread };
}

function readLine(record: OutsideRecord, line: number): OutsideAnswer | UnreadLine {
  if (Object.values(record).some((value) => value?.trimStart().startsWith('=')))
    return { line, because: 'formula' };
  const text = (column: Column): string => plain(record[column] ?? '');
  const named = namedReceipt(text);
  if (named === 'mistyped') return { line, because: 'mistyped' };
  const code = readReceipt(text('code')) ? '' : text('code');
  if (named === undefined && code === '') return { line, because: 'no-code' };
  const said = { state: text('state'), answer: text('answer') };
  // Receipt and code together say under which code the case stands there.
  const silent = said.state + said.answer === '' && (named === undefined || code === '');
  if (silent) return { line, because: 'nothing-said' };
  return { line, receipt: named, code, link: webLink(text('link')), ...said };
}

/** Our receipt, wherever in the line it stands. In a text of ours a slip is no receipt. */
function namedReceipt(text: (column: Column) => string): string | undefined {
  const named = readReceipt(text('receipt')) ?? readReceipt(text('code'));
  if (named?.kind === 'mistyped') return 'mistyped';
  const found = named ?? readReceipt(text('content'));
  return found?.kind === 'receipt' ? found.code : undefined;
}

/** An apostrophe before what looks like a formula was put there by whoever wrote the file. */
function plain(written: string): string {
  return written
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');
}

/** Only what a browser may follow. */
function webLink(written: string): string {
  return /^https?:\/\/\S{1,480}$/iu.test(written) ? written : '';
}
