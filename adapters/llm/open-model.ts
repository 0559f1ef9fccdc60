import type { ModelMessage } from './choice-prompt.ts';

/** A model's words; `ended` only where the model itself said that this is all. */
export interface ModelReply {
  readonly text: string;
  readonly ended: boolean;
}

/** Asks once, without trying again. Throws what the client throws. */
export type AskModel = (
  messages: readonly ModelMessage[],
  schema: object,
  signal: AbortSignal,
) => Promise<ModelReply>;

/** A choice needs some sixty; a model that goes on is not choosing. */
const LONGEST_REPLY_TOKENS = 300;
const LONGEST_REPLY = 2_000;

/** By these the client library would send what citizens write to a third party, or print it. */
const TELLTALES = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
] as const;

/** Settings under which the library tells others what it is asked; the message names them. */
export class ModelWouldTell extends Error {
  override readonly name = 'ModelWouldTell';
}

/** Opens a client of an OpenAI-compatible endpoint. Throws {@link ModelWouldTell}. */
export async function openModel(options: {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string | undefined;
}): Promise<AskModel> {
  const telling = TELLTALES.filter((name) => (process.env[name] ?? '') !== '');
  if (telling.length > 0)
    throw new ModelWouldTell(
      `Remove ${telling.join(', ')} from the environment: what citizens write would be sent or printed elsewhere.`,
    );
  const { ChatOpenAI } = await import('@langchain/openai');
  const model = new ChatOpenAI({
    model: options.model,
    // Never the OPENAI_… variables of the machine: they may belong to something else.
    apiKey: options.apiKey ?? 'none',
    configuration: {
      baseURL: options.baseUrl,
      organization: null,
      project: null,
      logLevel: 'off',
      fetchOptions: { redirect: 'error' },
    },
    temperature: 0,
    maxTokens: LONGEST_REPLY_TOKENS,
    maxRetries: 0,
    streamUsage: false,
  });
  return async (messages, schema, signal) => {
    const chunks = await model.stream(
      messages.map(({ role, content }) => ({ role, content })),
      {
        signal,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'choice', strict: true, schema: { ...schema } },
        },
      },
    );
    return gathered(chunks);
  };
}

async function gathered(
  chunks: AsyncIterable<{
    readonly content: unknown;
    readonly response_metadata: Record<string, unknown>;
  }>,
): Promise<ModelReply> {
  let text = '';
  let ended = false;
  for await (const { content, response_metadata } of chunks) {
    if (typeof content === 'string') text += content;
    if (response_metadata['finish_reason'] === 'stop') ended = true;
    if (text.length > LONGEST_REPLY) return { text, ended: false };
  }
  return { text, ended };
}
