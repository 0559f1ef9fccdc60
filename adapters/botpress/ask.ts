import { z } from 'zod';

/** A server of ours and the key it lets a program in with (`API_KEY`). */
export interface Connection {
  /** Where the server stands, with or without a path: `https://hoidap.example.vn`. */
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** One message of one citizen. The same `id` asked again changes nothing and gets the same answer. */
export interface Question {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
}

const Answer = z.object({
  outcome: z.string().min(1),
  text: z.string(),
  choices: z.array(z.string()),
  citations: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      field: z.string(),
      url: z.string(),
      decision: z.string(),
      asOf: z.string(),
    }),
  ),
});

/** What the assistant said, and where each fact of it was read. */
export type Answer = z.infer<typeof Answer>;

/** Whose fault it is that there is no answer; only `late` and `unreachable` are worth another try. */
export type AskFailure =
  | 'key-refused'
  | 'question-refused'
  | 'late'
  | 'unreachable'
  | 'not-understood'
  | 'unsafe-address';

/** No answer. Carries neither the key, nor the question, nor what a stranger's server replied. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  readonly reason: AskFailure;

  constructor(reason: AskFailure) {
    super(`the assistant was not asked: ${reason}`);
    this.reason = reason;
  }
}

/** A turn may take 20 s and the server waits 25 s for it (server/http/wait-for-answer.ts). */
const LONGEST_MS = 30_000;

const FAILURES: Readonly<Record<number, AskFailure>> = {
  400: 'question-refused',
  401: 'key-refused',
  504: 'late',
};

/** Asks in a citizen's name and waits for the whole answer; throws {@link AskFailed}. */
export async function ask(
  connection: Connection,
  question: Question,
  longestMs = LONGEST_MS,
): Promise<Answer> {
  const response = await post(connection, question, longestMs);
  if (!response.ok) throw new AskFailed(FAILURES[response.status] ?? 'unreachable');
  const answer = Answer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new AskFailed('not-understood');
  return answer.data;
}

/**
 * Throws {@link AskFailed} unless the server stands at that address and takes the key. Nothing is asked:
 * a question without words is refused only after the key was let in.
 */
export async function checkConnection(
  connection: Connection,
  longestMs = LONGEST_MS,
): Promise<void> {
  const { status } = await post(connection, {}, longestMs);
  if (status === 400) return;
  throw new AskFailed(status === 401 ? 'key-refused' : 'not-understood');
}

async function post(
  { baseUrl, apiKey }: Connection,
  body: unknown,
  longestMs: number,
): Promise<Response> {
  const address = addressOf(baseUrl);
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A redirect would carry a citizen's words to somewhere nobody configured.
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    });
  } catch {
    throw new AskFailed('unreachable');
  }
}

/** The key travels over TLS, or does not leave this machine. */
function addressOf(baseUrl: string): URL {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const local = base?.hostname === 'localhost' || base?.hostname === '127.0.0.1';
  if (!base || (base.protocol !== 'https:' && !(local && base.protocol === 'http:')))
    throw new AskFailed('unsafe-address');
  return new URL(`${base.pathname.replace(/\/+$/u, '')}/api/ask`, base);
}
