import type { Procedure } from '#knowledge/schema/procedure.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Procedures shown for a search of an editor. */
const FOUND = 8;

/** What an editor looks for: by code where it is one, else by words as a citizen would say them; nothing for ''. */
export async function findProcedures(
  q: string,
  { find, knowledge }: Pick<KnowledgeBase, 'find' | 'knowledge'>,
): Promise<readonly Procedure[]> {
  if (q === '') return [];
  const byCode = find(q);
  if (byCode) return [byCode];
  const { candidates } = await knowledge.ask({ text: q });
  return candidates.slice(0, FOUND).flatMap(({ code }) => find(code) ?? []);
}
