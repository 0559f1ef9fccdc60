import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { copyText } from '#cases/copy-text.ts';
import { type ExternalSystem, systemWords } from '#cases/external-systems.ts';
import type { CaseParts } from './case-parts.ts';

/** The case in the words of each system that it may be pasted into. */
export function copiedTexts(
  one: DeskCase,
  { categoryName }: Pick<CaseParts, 'categoryName'>,
): { readonly system: ExternalSystem; readonly name: string; readonly text: string }[] {
  const copied = { ...one, category: categoryName(one.category) };
  return (['1022', 'national'] as const).map((system) => ({
    system,
    name: systemWords(system),
    text: copyText(copied, system),
  }));
}
