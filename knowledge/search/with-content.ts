import type { Procedure } from '../schema/procedure.ts';

/** What we wrote about a procedure beside its page: how people call it and ask for it. */
export interface QuestionContent {
  readonly code: string;
  readonly everydayNames: readonly string[];
  readonly exampleQuestions: readonly string[];
}

/** The procedures with our words added to their own; content for unknown codes is left aside. */
export function withContent(
  procedures: readonly Procedure[],
  content: readonly QuestionContent[],
): Procedure[] {
  const byCode = new Map<string, QuestionContent[]>();
  for (const row of content) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return procedures.map((procedure) => {
    const rows = byCode.get(procedure.code) ?? [];
    if (rows.length === 0) return procedure;
    const join = (own: readonly string[], more: readonly (readonly string[])[]): string[] => [
      ...new Set([...own, ...more.flat()].map((text) => text.normalize('NFC').trim())),
    ];
    return {
      ...procedure,
      everydayNames: join(
        procedure.everydayNames,
        rows.map((row) => row.everydayNames),
      ),
      exampleQuestions: join(
        procedure.exampleQuestions,
        rows.map((row) => row.exampleQuestions),
      ),
    };
  });
}
