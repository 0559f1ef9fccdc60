import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import { reopenTaught } from '#adapters/postgres/open-questions.ts';
import type { Records } from '#adapters/postgres/prisma-client.ts';
import {
  keepTaughtLine,
  stillTaught,
  type TaughtKind,
  type TaughtLine,
  undoTaughtLine,
  undoTaughtWords,
} from '#adapters/postgres/taught-lines.ts';
import type { Edits } from '#knowledge/import/apply-edits.ts';
import { namesMatter } from '#knowledge/search/other-than.ts';
import { foldText, wordsOf } from '#language/fold.ts';
import { maskPersonalData } from '#language/personal-data.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** What an editor wants taught: `words` as a question or a name of `code`, because of `question`. */
export interface Lesson {
  readonly code: string;
  readonly kind: TaughtKind;
  readonly words: string;
  /** What the citizen asked; the words themselves where nobody asked. */
  readonly question: string;
}

/**
 * - `found`: the question is answered from the procedure now; `not-found`: the line is kept, and does not suffice.
 * - `names-nothing`: refused, since words that only ask for a field would be found by every question about it.
 */
export type Taught =
  | {
      readonly kind: 'found' | 'not-found';
      /** By this it is taken back. */
      readonly line: bigint;
    }
  | { readonly kind: 'names-nothing' | 'no-such-procedure' };

export interface Teaching {
  readonly teach: (lesson: Lesson, by: string) => Promise<Taught>;
  /** Takes a line back from procedure and regression set; its question waits again. */
  readonly undo: (id: bigint, by: string) => Promise<TaughtLine | undefined>;
  /** Takes words away from a procedure, whoever taught them; the regression set forgets them too. */
  readonly forget: (words: Pick<Lesson, 'code' | 'kind' | 'words'>, by: string) => Promise<void>;
}

/** Teaches the knowledge: every process builds its index again, and the line joins the regression set. */
export function createTeaching(parts: {
  readonly pool: pg.Pool;
  readonly records: Records;
  readonly knowledge: KnowledgeBase;
}): Teaching {
  const { pool, records, knowledge } = parts;
  return {
    teach: async (lesson, by) => {
      const words = maskPersonalData(lesson.words.normalize('NFC').trim());
      if (!knowledge.find(lesson.code)) return { kind: 'no-such-procedure' };
      if (!namesMatter(words)) return { kind: 'names-nothing' };
      const { code, kind, question } = lesson;
      await knowledge.edit(code, (edits) => withWords(edits, kind, words), by);
      const folded = foldText(question);
      const line = await keepTaughtLine(records, {
        code,
        kind,
        words,
        question,
        folded,
        taughtBy: by,
      });
      await audit(pool, { actor: by, act: 'question-taught', object: code, detail: { kind } });
      await knowledge.refresh();
      return { kind: (await finds(knowledge, lesson)) ? 'found' : 'not-found', line };
    },
    undo: async (id, by) => {
      const line = await undoTaughtLine(records, id, by);
      if (!line) return undefined;
      await takeBack(line, by, parts);
      await reopenTaught(records, line.folded, by);
      await audit(pool, { actor: by, act: 'question-untaught', object: line.code });
      await knowledge.refresh();
      return line;
    },
    forget: async ({ code, kind, words }, by) => {
      await undoTaughtWords(records, { code, kind, words }, by);
      await knowledge.edit(code, (edits) => withoutWords(edits, kind, words), by);
      await audit(pool, { actor: by, act: 'words-forgotten', object: code, detail: { kind } });
      await knowledge.refresh();
    },
  };
}

async function finds({ knowledge }: KnowledgeBase, { question, code }: Lesson): Promise<boolean> {
  const { kind, topic } = await knowledge.ask({ text: question });
  return kind.startsWith('answered') && topic?.code === code;
}

async function takeBack(
  line: TaughtLine,
  by: string,
  { records, knowledge }: { readonly records: Records; readonly knowledge: KnowledgeBase },
): Promise<void> {
  if (await stillTaught(records, line)) return;
  const { code, kind, words } = line;
  await knowledge.edit(code, (edits) => withoutWords(edits, kind, words), by);
}

function withWords(edits: Edits, kind: TaughtKind, words: string): Edits {
  return { ...edits, [kind]: [...new Set([...(edits[kind] ?? []), words])] };
}

function withoutWords(edits: Edits, kind: TaughtKind, words: string): Edits {
  return { ...edits, [kind]: (edits[kind] ?? []).filter((one) => one !== words) };
}

/** Longer ones are stories: as a question they would be found by everything they mention. */
const MOST_NAME_WORDS = 8;

/** True where words are short enough to be what people call a procedure. */
export function canBeName(words: string): boolean {
  return wordsOf(words).length <= MOST_NAME_WORDS;
}
