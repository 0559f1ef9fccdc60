import { type DefaultIntegration, Integration, RuntimeError } from '@botpress/sdk';
import {
  type Answer,
  AskFailed,
  type AskFailure,
  ask,
  type Connection,
  checkConnection,
  type Question,
} from '../ask.ts';

/** What `integration.definition.ts` declares, in types. */
type MotCua = DefaultIntegration<{
  configuration: Connection;
  actions: { ask: { input: Question; output: Answer } };
  channels: Record<never, never>;
}>;

/** What the builder of the bot reads; never the key, the address or a citizen's words. */
const SENTENCES: Readonly<Record<AskFailure, string>> = {
  'key-refused': 'The server refuses the key. Compare it with API_KEY of the server.',
  'question-refused':
    'The server refuses the question: conversation, id or text is missing or too long.',
  late: 'No answer in time. Ask again with the same id.',
  unreachable: 'The server cannot be reached. Ask again with the same id.',
  'not-understood': 'What stands at that address does not answer like the assistant.',
  'unsafe-address': 'The address must begin with https://.',
};

/** One action over `POST /api/ask`; no channel and no webhook of its own. */
const integration = new Integration<MotCua>({
  register: ({ ctx }) => saying(() => checkConnection(ctx.configuration)),
  unregister: async () => undefined,
  handler: async () => undefined,
  actions: {
    ask: ({ ctx, input }) => saying(() => ask(ctx.configuration, input)),
  },
  channels: {},
});

async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new RuntimeError(SENTENCES[error instanceof AskFailed ? error.reason : 'unreachable']);
  }
}

// eslint-disable-next-line no-restricted-exports -- Botpress starts the integration from the default export.
export default integration;
