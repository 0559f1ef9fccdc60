import type { Paper, PaperGroup } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import { hasQuantity, isRemark } from './paper-text.ts';

/** The papers of one case; an empty title means that they are needed always. */
export interface CaseOfPapers {
  readonly case: string;
  readonly papers: readonly Paper[];
  /** Rows that the page puts into the table though they are remarks: no quantity, beside rows that have one. */
  readonly notes: readonly Paper[];
}

const CASE_TITLE = 200;

/** Tables of one case as one; those without a case first, since they are needed always. */
export function papersByCase(tables: readonly PaperGroup[]): readonly CaseOfPapers[] {
  const groups = new Map<string, readonly Paper[]>();
  for (const table of tables) {
    const title = caseTitle(table.case);
    groups.set(title, [...(groups.get(title) ?? []), ...table.papers]);
  }
  const all = [...groups].map(([title, papers]) => parted(title, papers));
  const counted = all.some((one) => one.papers.some(hasQuantity));
  return all
    .map((one) =>
      counted || one.papers.length > 0 ? one : { ...one, papers: one.notes, notes: [] },
    )
    .toSorted((a, b) => Number(a.case !== '') - Number(b.case !== ''));
}

function caseTitle(title: string): string {
  return cutAtWord(title.replace(/^[-+*•\s]+/u, '').replace(/[\s:;.]+$/u, ''), CASE_TITLE);
}

function parted(title: string, rows: readonly Paper[]): CaseOfPapers {
  const remarks = /^(?:lưu ý|ghi chú|chú ý)/iu.test(title);
  const counted = rows.some(hasQuantity);
  const isPaper = (row: Paper): boolean =>
    !remarks && !isRemark(row) && (hasQuantity(row) || !counted);
  const papers = rows.filter(isPaper).toSorted((a, b) => rank(a) - rank(b));
  return { case: title, papers, notes: rows.filter((row) => !isPaper(row)) };
}

/** The table has lost its order, so what everybody fills in may come first and special cases last. */
function rank({ name }: Paper): number {
  if (/^[-+*\s\d.)]*(?:tờ khai|đơn|giấy đề nghị|phiếu|bản khai)/iu.test(name)) return 0;
  return /^[-+*\s]*(?:\([ivx]+\) )?(?:trường hợp|đối với)/iu.test(name) ? 2 : 1;
}
