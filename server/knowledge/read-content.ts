import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { type QuestionContent, withContent } from '#knowledge/search/with-content.ts';

const ROOT = fileURLToPath(new URL('../../knowledge/content/', import.meta.url));

const Questions = z.object({
  code: z.string(),
  everydayNames: z.array(z.string()),
  exampleQuestions: z.array(z.string()),
});

/** What the project itself knows, before any import. */
export interface Content {
  /** Procedures written by us whole, and those known by title only; one a code. */
  readonly procedures: readonly Procedure[];
  /** Everyday names and example questions by code; they apply to imported procedures too. */
  readonly questions: readonly QuestionContent[];
}

/** Reads `knowledge/content`; a file that does not fit the schema is named in the error. */
export async function readContent(root = ROOT): Promise<Content> {
  const [written, titles, questions] = await Promise.all([
    readWritten(join(root, 'procedures')),
    readLines(join(root, 'commune-procedures.jsonl'), Procedure),
    readQuestions(join(root, 'questions')),
  ]);
  const byCode = new Map([...titles, ...written].map((procedure) => [procedure.code, procedure]));
  const own = written.map(({ code, everydayNames, exampleQuestions }) => ({
    code,
    everydayNames,
    exampleQuestions,
  }));
  return { procedures: [...byCode.values()], questions: [...questions, ...own] };
}

async function readWritten(folder: string): Promise<readonly Procedure[]> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.map(async (name) => {
      const read = Procedure.safeParse(
        parse((await readFile(join(folder, name), 'utf8')).normalize('NFC')),
      );
      if (!read.success)
        throw new Error(
          `${name}: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`,
        );
      return read.data;
    }),
  );
}

async function readQuestions(folder: string): Promise<readonly QuestionContent[]> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.jsonl'));
  const files = await Promise.all(names.map((name) => readLines(join(folder, name), Questions)));
  return files.flat();
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line.normalize('NFC'))));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).toSorted();
}

/**
 * Ours where it was written from the very decision that the imported page still names; the imported page
 * otherwise, since it is newer; in both cases with our names and questions (decision 0005). A title alone says
 * nothing that ours does not.
 */
export function joinedWithContent(
  imported: readonly Procedure[],
  content: Content,
): readonly Procedure[] {
  const pages = new Map(imported.map((page) => [page.code, page]));
  const ours = content.procedures.filter((own) => stands(own, pages.get(own.code)));
  const kept = new Set(ours.map(({ code }) => code));
  return withContent(
    [...imported.filter(({ code }) => !kept.has(code)), ...ours],
    content.questions,
  );
}

function stands(own: Procedure, page: Procedure | undefined): boolean {
  if (!page) return true;
  const adds = page.publication === 'title-only' || own.source.decision === page.source.decision;
  return own.publication === 'published' && adds;
}
