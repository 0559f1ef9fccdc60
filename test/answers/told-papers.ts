import type { Paper, Procedure } from '#knowledge/schema/procedure.ts';
import { bare } from './cited-words.ts';

/** What stands behind a paper's name: how many of it, whether it is only shown, which form. */
const BEHIND =
  /\s*\(((?:\d+ bản (?:chính|sao)|để xuất trình|tệp mẫu [^()]*(?:\([^()]*\)[^()]*)*)(?:, .*)?)\)$/u;

/** Whether a line of a list is one paper of the procedure, with its own numbers of originals and copies. */
export function isToldPaper(line: string, { papers }: Procedure): boolean {
  const behind = BEHIND.exec(line)?.[1] ?? '';
  const name = bare(line.replace(BEHIND, '').replace(/…$/u, ''));
  return papers
    .flatMap((group) => group.papers)
    .some((paper) => begins(paper, name) && countsFit(behind, paper));
}

/** The list leaves out a marker in front ("a)", "1."): what follows must be the whole name or its beginning. */
function begins({ name }: Paper, told: string): boolean {
  const at = bare(name).indexOf(told);
  return told !== '' && at >= 0 && at <= 4;
}

function countsFit(behind: string, { originals = 0, copies = 0, kind, forms }: Paper): boolean {
  const counts = [...behind.matchAll(/(?<!\S)(\d+) bản (chính|sao)(?=,|$)/gu)];
  const right = counts.every(
    ([, count, what]) => Number(count) === (what === 'chính' ? originals : copies),
  );
  const shown = !behind.includes('để xuất trình') || kind === 'show';
  const [, file = ''] = /tệp mẫu (.*)$/u.exec(behind) ?? [];
  return right && shown && (file === '' || forms.some((form) => file.includes(form)));
}
