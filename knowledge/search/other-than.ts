import type { KnowledgeAnswer, KnowledgeQuestion } from '#bot/needs.ts';
import { contentWords } from '#language/content-words.ts';
import { hasMarks } from '#language/fold.ts';
import { readTyped } from '#language/read-typed.ts';
import type { Procedure } from '../schema/procedure.ts';
import { askedField, withoutFieldWords } from './asked-field.ts';
import type { Search } from './create-search.ts';
import { labelOf } from './question-back.ts';

const OFFERED = 3;
/** Looked at, so that enough is left without what was not meant. */
const LOOKED_AT = OFFERED + 2;

/**
 * The procedures nearest to a question but for the one that was answered and not meant, as choices. A question
 * that names no matter ("lệ phí bao nhiêu") is looked up by the name of what was answered: its siblings are near.
 */
export function createOthers(
  search: Search,
): (question: KnowledgeQuestion & { readonly not: string }) => KnowledgeAnswer {
  const byCode = new Map(search.index.procedures.map((one) => [one.code, one]));
  return ({ text, not }) => {
    const field = askedField(text) ?? 'overview';
    const sought = namesMatter(text) ? text : (byCode.get(not)?.name ?? text);
    const hits = search
      .search(sought, LOOKED_AT)
      .hits.filter(({ procedure }) => procedure.code !== not);
    const near = hits.slice(0, OFFERED);
    return {
      kind: near.length > 0 ? 'asked-nearest' : 'none',
      text: '',
      choices: near.map(({ procedure }) => ({ ...choiceOf(procedure), field })),
      candidates: near.map(({ procedure: { code, name }, share }) => ({
        code,
        name,
        score: share,
      })),
      field,
      citations: [],
    };
  };
}

function choiceOf({ code, name }: Procedure): { readonly label: string; readonly code: string } {
  return { label: labelOf(name), code };
}

/** Folded words of questions that name nothing by themselves. */
const EMPTY = new Set(
  'can gi giay to phi le nop dau lau bao nhieu mat ton het may tien vay'.split(' '),
);

/** True where something is left of a text without politeness and without what only asks for a field. */
export function namesMatter(text: string): boolean {
  const syllables = readTyped(text, () => true);
  const rest = withoutFieldWords(syllables, hasMarks(text)).map(({ folded }) => folded);
  return contentWords(rest.filter((word) => !EMPTY.has(word)).join(' ')).length > 0;
}
