import { createServer, type IncomingMessage } from 'node:http';
import { createMemoryState } from '@chat-adapter/state-memory';
import { createPostgresState } from '@chat-adapter/state-pg';
import { createTelegramAdapter } from '@chat-adapter/telegram';
import { type Adapter, Chat, ConsoleLogger } from 'chat';

/** The strategies of the npm package `chat` for messages that come while one of the same citizen is handled. */
type Strategy = 'drop' | 'queue' | 'concurrent';

// The npm package `chat` with its Telegram adapter as a process of its own, set up as its documentation shows,
// answering each message with one bubble: no search, no words of its own, nothing to remember.
const env = process.env;
const logger = new ConsoleLogger('silent');
const databaseUrl = env['BESIDE_DATABASE_URL'];
const telegram = createTelegramAdapter({
  apiUrl: env['TELEGRAM_API_ROOT'] ?? '',
  botToken: env['TELEGRAM_TOKEN'] ?? '',
  secretToken: env['TELEGRAM_WEBHOOK_SECRET'] ?? '',
  mode: 'webhook',
  logger,
});
const bot = new Chat({
  userName: 'tro_ly_bot',
  adapters: {
    // Its types were made with looser settings than ours.
    telegram: telegram as unknown as Adapter,
  },
  state: databaseUrl ? createPostgresState({ url: databaseUrl, logger }) : createMemoryState(),
  concurrency: (env['BESIDE_STRATEGY'] ?? 'drop') as Strategy,
  logger,
});

/** Texts as they were given to the handler, skipped ones with the message that they were skipped for. */
const handled: string[] = [];

bot.onDirectMessage(async (thread, message, _channel, context) => {
  const all = [...(context?.skipped ?? []), message];
  handled.push(...all.map(({ text }) => text));
  await thread.post(`Đã nhận ${all.length} tin.`);
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): Headers {
  const pairs = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  return new Headers(Object.fromEntries(pairs) as Record<string, string>);
}

const server = createServer((incoming, outgoing) => {
  void (async () => {
    if (incoming.url === '/handled') {
      outgoing.end(JSON.stringify(handled));
      return;
    }
    const request = new Request(`http://localhost${incoming.url}`, {
      method: 'POST',
      headers: headersOf(incoming),
      body: new Uint8Array(await bodyOf(incoming)),
    });
    const response = await bot.webhooks['telegram']?.(request);
    outgoing.writeHead(response?.status ?? 404).end();
  })().catch(() => outgoing.writeHead(500).end());
});
server.listen(Number(env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`listens at http://127.0.0.1:${port}\n`);
});
// A bench that is killed leaves nothing behind.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(0), 1_000).unref();
