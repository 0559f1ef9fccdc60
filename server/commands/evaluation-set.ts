import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Question = z.object({
  id: z.string(),
  q: z.string(),
  gold: z.array(z.string()).min(1),
  field: z.string(),
  style: z.string(),
  source: z.string(),
});
const Conversation = z.object({
  id: z.string(),
  turns: z.array(z.object({ user: z.string(), gold: z.array(z.string()), field: z.string() })),
});
const OutOfScope = z.object({ id: z.string(), q: z.string(), kind: z.string() });
const Intent = z.object({ id: z.string(), text: z.string(), intent: z.string() });
const Feedback = z.object({
  id: z.string(),
  text: z.string(),
  category: z.string(),
  location_text: z.string(),
  urgent: z.boolean(),
  duplicate_of: z.string().nullable(),
});
const Key = z.object({
  id: z.string(),
  must_include: z.array(z.string()),
  must_not_include: z.array(z.string()),
});

/** A folder of labelled messages, as `evaluate` and `tune` read it. */
export interface EvaluationSet {
  readonly questions: readonly z.infer<typeof Question>[];
  readonly conversations: readonly z.infer<typeof Conversation>[];
  readonly outOfScope: readonly z.infer<typeof OutOfScope>[];
  readonly intents: readonly z.infer<typeof Intent>[];
  readonly feedback: readonly z.infer<typeof Feedback>[];
  readonly keys: readonly z.infer<typeof Key>[];
}

/** Reads the folder; throws a sentence that names the file and line that does not fit. */
export async function readEvaluationSet(folder: string): Promise<EvaluationSet> {
  const [questions, conversations, outOfScope, intents, feedback, keys] = await Promise.all([
    readRows(join(folder, 'questions.jsonl'), Question),
    readRows(join(folder, 'followups.jsonl'), Conversation),
    readRows(join(folder, 'out_of_scope.jsonl'), OutOfScope),
    readRows(join(folder, 'intents.jsonl'), Intent),
    readRows(join(folder, 'feedback.jsonl'), Feedback),
    readRows(join(folder, 'answers.jsonl'), Key),
  ]);
  return { questions, conversations, outOfScope, intents, feedback, keys };
}

const OWN = fileURLToPath(new URL('../../knowledge/evaluate/', import.meta.url));

/**
 * Our own questions over procedures that the development set does not hold. `third` is read and tuned against by
 * those who did not write it; of `unseen` nobody who tunes reads more than the totals.
 */
export async function readOwnSet(name: 'third' | 'unseen'): Promise<EvaluationSet['questions']> {
  return readRows(join(OWN, `${name}-set.jsonl`), Question);
}

async function readRows<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readRow(line, at + 1, path, schema)]));
}

function readRow<T>(line: string, number: number, path: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(JSON.parse(line.normalize('NFC')));
  if (!read.success) throw new Error(`${path}, line ${number}: not of the expected form`);
  return read.data;
}
