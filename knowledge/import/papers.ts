import type { Paper, PaperGroup } from '#knowledge/schema/procedure.ts';
import { startsInside } from './damage.ts';
import { splitForms } from './form-files.ts';
import { isHeading, isRemark, paperKind } from './paper-words.ts';
import { findQuantities, type Quantity } from './quantity.ts';
import { distinct, type Read, read, type Suspicion } from './read.ts';
import { isNotStated, oneLine, short, tidy } from './text.ts';

const HEADER = /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/gu;
interface Segment {
  readonly case: string;
  readonly rows: string;
}

/** Reads `thanh_phan_ho_so`: cases, each with its table of papers. */
export function readPapers(raw: string): Read<readonly PaperGroup[]> {
  const body = tidy(raw);
  if (isNotStated(body)) return read('absent', []);
  const segments = splitCases(body);
  if (segments.length === 0)
    return read(
      'text',
      [{ case: body, papers: [] }],
      [{ what: 'papers-without-table', raw: short(body) }],
    );
  const groups = segments.map(readSegment);
  const suspicions = distinct([
    ...segments.flatMap((one) => startsInside(one.case)),
    ...groups.flatMap((one) => one.suspicions),
    ...scrambled(groups.map((one) => one.group)),
  ]);
  return read(
    groups.every(({ group }) => isWhole(group)) ? 'parsed' : 'text',
    groups.map((one) => one.group),
    suspicions,
  );
}

function isWhole(group: PaperGroup): boolean {
  return group.papers.length > 0 && group.papers.every((paper) => paper.parsed);
}

/** The words between the last quantity of one table and the next header name the next case. */
function splitCases(body: string): readonly Segment[] {
  const [first = '', ...tables] = body.split(HEADER);
  let title = first;
  return tables.map((table, at) => {
    const cut = at === tables.length - 1 ? table.length : (findQuantities(table).at(-1)?.end ?? 0);
    const segment = { case: caseName(title), rows: table.slice(0, cut) };
    title = table.slice(cut);
    return segment;
  });
}

function caseName(title: string): string {
  return isNotStated(title) ? '' : oneLine(title).replace(/^--/, '').trim();
}

function readSegment(segment: Segment): { group: PaperGroup; suspicions: readonly Suspicion[] } {
  const cells = findQuantities(segment.rows);
  const rows = cells.map((cell, at) => ({
    cell,
    text: segment.rows.slice(cells[at - 1]?.end ?? 0, cell.start),
  }));
  const left = segment.rows.slice(cells.at(-1)?.end ?? 0).trim();
  const named = rows.filter((row) => row.text.trim() !== '');
  const papers = [
    ...named.map((row) => toPaper(row.text, row.cell, segment.case)),
    ...leftover(left),
  ];
  const nameless =
    named.length < rows.length
      ? [{ what: 'row-without-name', raw: short(segment.rows.slice(-60)) }]
      : [];
  return {
    group: { case: segment.case, papers },
    suspicions: [...nameless, ...named.flatMap(doubts), ...doubtsOfRest(left)],
  };
}

function toPaper(text: string, cell: Quantity, caseTitle: string): Paper {
  const { name, forms, certain } = splitForms(oneLine(text));
  const kind = paperKind(name, caseTitle);
  if (cell.touched) return { name: oneLine(text + cell.text), forms: [], kind, parsed: false };
  const { originals, copies } = cell;
  const stated = originals + copies > 0;
  const parsed = certain && stated && !isRemark(name) && !isHeading(name);
  return { name, forms: [...forms], kind, parsed, ...(stated && { originals, copies }) };
}

function leftover(text: string): readonly Paper[] {
  return text === '' ? [] : [{ name: oneLine(text), forms: [], kind: 'unstated', parsed: false }];
}

function doubtsOfRest(left: string): readonly Suspicion[] {
  return left === '' ? [] : [{ what: 'row-without-quantity', raw: short(left) }];
}

function doubts({ text, cell }: { text: string; cell: Quantity }): readonly Suspicion[] {
  const name = oneLine(text);
  const found = [
    cell.touched && 'quantity-touches-a-number',
    cell.originals + cell.copies === 0 && 'no-original-and-no-copy',
    !splitForms(name).certain && 'form-file-not-separable',
    isRemark(name) && 'row-is-a-remark',
    isHeading(name) && 'row-is-a-heading',
    /[;.] ?[-+] \p{Lu}.*[;.] ?[-+] \p{Lu}/u.test(name) && 'several-papers-in-one-row',
    copyAsOriginal(name, cell) && 'name-says-copy-quantity-says-original',
  ];
  return found.flatMap((what) =>
    what ? [{ what, raw: short(`…${name.slice(-110)} ⟨${cell.originals}+${cell.copies}⟩`) }] : [],
  );
}

function copyAsOriginal(name: string, cell: Quantity): boolean {
  return /^[-+*\s]*bản (?:sao|chụp|phô)/iu.test(name) && cell.copies === 0 && cell.originals > 0;
}

/** Numbered rows out of order prove that the table lost its order, and sub-rows their parents. */
function scrambled(groups: readonly PaperGroup[]): readonly Suspicion[] {
  return groups.flatMap((group) => {
    const labels = group.papers.flatMap(
      (paper) => /^(\d{1,2})[.)] ?\p{L}/u.exec(paper.name)?.[1] ?? [],
    );
    const numbers = labels.map(Number);
    const falls = numbers.some((one, at) => at > 0 && one < (numbers[at - 1] ?? 0));
    return falls ? [{ what: 'rows-out-of-order', raw: `numbers ${numbers.join(', ')}` }] : [];
  });
}
