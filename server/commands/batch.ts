import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Needs } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type ConversationState, FRESH_STATE, type Turn } from '#bot/turn.ts';
import { understand } from '#bot/understand/understand.ts';
import { type BatchNeeds, openBatchNeeds } from './batch-needs.ts';
import { runCommand } from './run-command.ts';

const Ask = z.object({ id: z.coerce.string(), q: z.string() });
const Converse = z.object({
  id: z.coerce.string(),
  turns: z.array(z.object({ user: z.string() })),
});
const Classify = z.object({ id: z.coerce.string(), text: z.string() });

/** The greeting is said already, so that every line's text is the answer alone. */
const STARTED: ConversationState = { ...FRESH_STATE, disclosed: true };
/** Procedures listed with an answer, best first. */
const MOST = 10;

/** What a turn looks like from outside. */
export interface ShownTurn {
  readonly outcome: string;
  readonly procedures: readonly {
    readonly code: string;
    readonly name: string;
    readonly score: number;
  }[];
  readonly choices: readonly { readonly label: string; readonly code?: string | undefined }[];
  readonly field: string | null;
  readonly text: string;
}

/** One turn of a conversation without channel or store. */
export async function batchTurn(
  text: string,
  id: string,
  state: ConversationState,
  needs: Needs,
): Promise<Turn> {
  const input = {
    conversation: id,
    channel: 'web',
    cause: `batch/${id}`,
    content: { kind: 'text', text },
    state,
    receipt: 'PA-000000-BATCH0',
    held: false,
    sharedDevice: false,
    now: new Date(),
  } as const;
  return takeTurn(input, needs);
}

/** A turn as `batch` writes it. */
export function shownTurn({ outcome, evidence, replies }: Turn): ShownTurn {
  return {
    outcome,
    procedures: (evidence?.candidates ?? []).slice(0, MOST),
    choices: (replies.at(-1)?.choices ?? []).map(({ label, code }) => ({ label, code })),
    field: evidence?.field ?? null,
    text: replies.map((reply) => reply.text).join('\n\n'),
  };
}

type Answer = (line: unknown, batch: BatchNeeds) => Promise<object>;

const MODES: Readonly<Record<string, Answer>> = {
  ask: async (line, { needs }) => {
    const { id, q } = Ask.parse(line);
    const started = performance.now();
    const turn = await batchTurn(q, id, STARTED, needs);
    const citations = (turn.evidence?.citations ?? []).map(({ code, field, url }) => ({
      code,
      field,
      url,
    }));
    return { id, ...shownTurn(turn), citations, ms: Math.round(performance.now() - started) };
  },
  converse: async (line, { needs }) => {
    const { id, turns } = Converse.parse(line);
    const shown: ShownTurn[] = [];
    let state = STARTED;
    for (const { user } of turns) {
      const turn = await batchTurn(user, id, state, needs);
      state = turn.state;
      shown.push(shownTurn(turn));
    }
    return { id, turns: shown };
  },
  classify: async (line, { office }) => {
    const { id, text } = Classify.parse(line);
    const { track, intent, emergency } = understand(text);
    const { category, urgent } = office.desk.read(text);
    const [found] = office.places.find(text);
    const place = found ? { commune: found.commune.name, code: found.commune.code } : null;
    return { id, track, intent, category, place, urgent, emergency };
  },
};

/** `npm run -s batch -- <ask|converse|classify> [--corpus PATH…]`: JSON lines in, JSON lines out. */
async function main(): Promise<void> {
  const [mode = '', ...words] = process.argv.slice(2);
  const answer = MODES[mode];
  if (!answer)
    throw new Error(
      'Say what to do: npm run -s batch -- <ask|converse|classify> [--corpus PATH …] < lines.jsonl',
    );
  const batch = await openBatchNeeds(
    words.flatMap((word, at) =>
      word === '--corpus' ? [] : words.slice(0, at).includes('--corpus') ? [word] : [],
    ),
  );
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await one(line, answer, batch))}\n`);
  }
}

/** A line that cannot be read gets an answer that says so, and the rest goes on. */
async function one(line: string, answer: Answer, batch: BatchNeeds): Promise<object> {
  try {
    return await answer(JSON.parse(line), batch);
  } catch (error) {
    return {
      id: null,
      error:
        error instanceof SyntaxError
          ? 'not JSON'
          : error instanceof z.ZodError
            ? 'not of the expected form'
            : 'failed',
    };
  }
}

if (process.argv[1]?.endsWith('batch.ts')) runCommand(main);
