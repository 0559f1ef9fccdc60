import type { Procedure } from '#knowledge/schema/procedure.ts';
import { textsOf } from '#knowledge/search/parts.ts';
import type { SearchText } from './engine.ts';

/** The very texts that our own index reads, for the engines that we are held against. */
export function searchTexts(procedures: readonly Procedure[], withWords: boolean): SearchText[] {
  return procedures.map((procedure) => {
    const { title, field, papers, lead, body } = textsOf(procedure);
    const words = withWords ? [...procedure.everydayNames, ...procedure.exampleQuestions] : [];
    return {
      code: procedure.code,
      title,
      field,
      body: [papers, lead, body].join(' . '),
      words: words.join(' . '),
    };
  });
}

/** The procedures without what we wrote about how people call them and ask for them. */
export function withoutWords(procedures: readonly Procedure[]): Procedure[] {
  return procedures.map((procedure) => ({
    ...procedure,
    everydayNames: [],
    exampleQuestions: [],
  }));
}
