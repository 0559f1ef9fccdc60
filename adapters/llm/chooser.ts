import { messagesFor, replyFormat } from './choice-prompt.ts';
import type { ChoiceQuestion } from './choice-question.ts';
import { type AskModel, openModel } from './open-model.ts';
import { type Choice, readChoice } from './read-choice.ts';

/**
 * Lets a language model choose among candidates, or put the question in other words for the search. It never
 * says anything to a citizen. Never throws: whatever goes wrong is a `failed` choice with a reason to log.
 */
export interface Chooser {
  readonly choose: (question: ChoiceQuestion) => Promise<Choice>;
}

export interface ChooserOptions {
  /** An OpenAI-compatible endpoint, up to and with `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Empty for an endpoint that asks for none. */
  readonly apiKey?: string | undefined;
  /** Milliseconds for one choice, the connection included. */
  readonly budgetMs: number;
}

/** Opens the endpoint's client (imported here and only here); nothing is sent before the first question. */
export async function createChooser(options: ChooserOptions): Promise<Chooser> {
  const ask = await openModel(options);
  return { choose: (question) => choose(ask, question, options.budgetMs) };
}

async function choose(ask: AskModel, question: ChoiceQuestion, budgetMs: number): Promise<Choice> {
  if (question.candidates.length === 0) return { kind: 'none' };
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Choice>((resolve) => {
    timer = setTimeout(() => {
      stop.abort();
      resolve({ kind: 'failed', why: 'too-late' });
    }, budgetMs);
  });
  try {
    return await Promise.race([late, chosenBy(ask, question, stop)]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function chosenBy(
  ask: AskModel,
  question: ChoiceQuestion,
  stop: AbortController,
): Promise<Choice> {
  try {
    const reply = await ask(messagesFor(question), replyFormat(question), stop.signal);
    return reply.ended ? readChoice(reply.text, question) : { kind: 'failed', why: 'broke-off' };
  } catch (error) {
    return { kind: 'failed', why: hasStatus(error) ? 'refused' : 'unreachable' };
  }
}

/** The endpoint answered, with an error. Its words are not read: they may repeat the citizen's. */
function hasStatus(error: unknown): boolean {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
