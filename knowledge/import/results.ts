import { type Read, read, type Suspicion } from './read.ts';
import { isNotStated, oneLine, short } from './text.ts';

/** One thing that a citizen gets, with the portal's code for it. */
export interface Result {
  readonly text: string;
  readonly code: string;
}

/** What the page prints below the last field; keywords and description may stand in it. */
const FOOTER = /Từ khóa\s*([\s\S]*?)\s*Mô tả\s*([\s\S]*?)(?:Chọn cơ quan thực hiện[\s\S]*)?$/u;
/** Codes end in a digit; the next result follows without a space. */
const CODE = /Mã:\s*([A-Z0-9._/-]*\d)/gu;

export interface PageTail {
  readonly body: string;
  readonly keywords: string;
  readonly description: string;
}

/** Parts a field from the page's footer. */
export function cutFooter(raw: string): PageTail {
  const match = FOOTER.exec(raw);
  if (!match) return { body: raw, keywords: '', description: '' };
  const said = (part = ''): string => (isNotStated(part) ? '' : oneLine(part));
  return { body: raw.slice(0, match.index), keywords: said(match[1]), description: said(match[2]) };
}

/** Reads `ket_qua_xu_ly`: results, each with its code. */
export function readResults(raw: string): Read<readonly Result[]> {
  const { body } = cutFooter(raw.normalize('NFC'));
  if (isNotStated(body)) return read('absent', []);
  const { results, rest } = splitAtCodes(body);
  const all = rest ? [...results, { text: rest, code: '' }] : results;
  const suspicions = all.flatMap(doubts);
  return read(all.some((one) => !one.text || !one.code) ? 'text' : 'parsed', all, suspicions);
}

function splitAtCodes(body: string): { results: readonly Result[]; rest: string } {
  const marks = [...body.matchAll(CODE)];
  const ends = marks.map((mark) => mark.index + mark[0].length);
  const results = marks.map((mark, at) => ({
    text: oneLine(body.slice(ends[at - 1] ?? 0, mark.index)),
    code: mark[1] ?? '',
  }));
  return { results, rest: oneLine(body.slice(ends.at(-1) ?? 0)) };
}

function doubts(result: Result): readonly Suspicion[] {
  if (!result.text) return [{ what: 'result-without-words', raw: result.code }];
  if (!result.code) return [{ what: 'result-without-code', raw: short(result.text) }];
  return /\d{9,}$/.test(result.code)
    ? [{ what: 'result-code-touches-number', raw: `${short(result.text, 60)} ⟨${result.code}⟩` }]
    : [];
}
