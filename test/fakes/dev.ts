import { createInterface } from 'node:readline';
import { type ConnectedOffice, startConnectedOffice } from './connected-office.ts';
import type { Accepted } from './platforms/accepted.ts';

/** Who the developer is on the platforms. */
const CITIZEN = { zalo: '7000001', telegram: '8000001', zaloBot: '9000001' } as const;
type Platform = keyof typeof CITIZEN;

const PLATFORMS: Readonly<Record<string, Platform>> = {
  '/zalo': 'zalo',
  '/telegram': 'telegram',
  '/zalobot': 'zaloBot',
};
const LOOK_MS = 100;
const HELP = `
Whatever you type is said by a citizen on Zalo; the answer comes back here.
  /telegram       go on as a citizen on Telegram      /zalobot   on the Zalo Bot      /zalo   back to Zalo
  /press 2        on Telegram: press the second button of the last message
  /help  /quit
The same office on the web: open its address above. All of it is thrown away at the end.
`;

/**
 * `npm run dev`: the real server on a store of its own, joined to a fake Zalo, Telegram and Zalo Bot, and a prompt
 * at which a developer speaks as a citizen. PORT and LOG_LEVEL reach the server.
 */
async function main(): Promise<void> {
  const { PORT = '3000', LOG_LEVEL = 'warn' } = process.env;
  say('Starting …');
  const office = await startConnectedOffice({ PORT, LOG_LEVEL });
  say(office.server.said().trim());
  say(
    `fake Zalo ${office.zalo.url}   fake Telegram ${office.telegram.url}   fake Zalo Bot ${office.zaloBot.url}`,
  );
  say(HELP);
  const stopShowing = showReplies(office);
  await converse(office);
  stopShowing();
  await office.stop();
}

/** Reads lines until the end of input or `/quit`. */
async function converse(office: ConnectedOffice): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let platform: Platform = 'zalo';
  lines.on('SIGINT', () => lines.close());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === '/quit') break;
    const chosen = PLATFORMS[text];
    if (chosen) platform = chosen;
    else if (text === '/help') say(HELP);
    else if (text.startsWith('/press')) await press(office, Number(text.slice('/press'.length)));
    else if (text !== '') await speak(office, platform, text);
    lines.prompt();
  }
  lines.close();
}

async function speak(office: ConnectedOffice, platform: Platform, text: string): Promise<void> {
  const status = await office[platform].citizenSays(office.hooks[platform], {
    user: CITIZEN[platform],
    text,
  });
  if (status !== 200) say(`the office answered the webhook with ${status}`);
}

async function press({ telegram, hooks }: ConnectedOffice, number: number): Promise<void> {
  const shown = telegram.accepted.filter(({ recipient }) => recipient === CITIZEN.telegram);
  const button = shown.at(-1)?.buttons[number - 1];
  if (!button) return say('the last message on Telegram has no such button');
  await telegram.citizenPresses(hooks.telegram, { user: CITIZEN.telegram, label: button.label });
}

/** Prints every message that the platforms take, from now on. */
function showReplies({ zalo, telegram, zaloBot }: ConnectedOffice): () => void {
  const logs = [
    { name: 'Zalo', accepted: zalo.accepted, shown: 0 },
    { name: 'Telegram', accepted: telegram.accepted, shown: 0 },
    { name: 'Zalo Bot', accepted: zaloBot.accepted, shown: 0 },
  ];
  const timer = setInterval(() => {
    for (const log of logs) {
      for (const message of log.accepted.slice(log.shown)) say(asShown(log.name, message));
      log.shown = log.accepted.length;
    }
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function asShown(name: string, { text, buttons }: Accepted): string {
  const rows = buttons.map(({ label }, at) => `  [${at + 1}] ${label}`);
  return [`\n${name} | ${text.replaceAll('\n', `\n${' '.repeat(name.length)} | `)}`, ...rows].join(
    '\n',
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
