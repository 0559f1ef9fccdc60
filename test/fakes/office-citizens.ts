import { setTimeout as pause } from 'node:timers/promises';
import { recordConfidential, recordSpoken } from '#test/run-record.ts';
import type { ChatBubble, ChatFile, SendMessage, ServerEvent, Session } from '#widget/protocol.ts';
import type { ConnectedOffice } from './connected-office.ts';

/** A citizen of the real server, on one channel, who reads everything that comes. */
export interface OfficeCitizen {
  /** Writes, and waits for what is answered: the new bubbles, joined. */
  readonly says: (text: string) => Promise<string>;
  /** Chooses by its label; where a channel has no buttons the label is written. */
  readonly presses: (label: string) => Promise<string>;
  /** Writes without waiting. */
  readonly writes: (text: string) => Promise<void>;
  /** Waits for words that come without a question before them, or late. */
  readonly hears: (words: string) => Promise<string>;
  /** Every bubble so far, oldest first. */
  readonly screen: () => readonly string[];
}

/** A slow machine under a full test run. */
const LONGEST_MS = 30_000;
const LOOK_MS = 20;
/** A reply of several bubbles is whole when nothing has followed for this long. */
const QUIET_MS = 400;

interface Line {
  readonly screen: () => readonly string[];
  readonly write: (text: string) => Promise<void>;
  readonly press: (label: string) => Promise<void>;
}

function citizenOn({ screen, write, press }: Line): OfficeCitizen {
  const answered = (send: () => Promise<void>): Promise<string> => answeredOn({ screen, send });
  return {
    screen,
    writes: write,
    says: (text) => answered(() => write(text)),
    presses: (label) => answered(() => press(label)),
    hears: async (words) => {
      const heard = (): string | undefined => screen().find((line) => line.includes(words));
      await until(() => heard() !== undefined, words);
      return heard() ?? '';
    },
  };
}

async function answeredOn({
  screen,
  send,
}: Pick<Line, 'screen'> & { readonly send: () => Promise<void> }): Promise<string> {
  const before = screen().length;
  await send();
  await until(() => screen().length > before, `an answer after: ${screen().at(-1) ?? ''}`);
  for (let seen = 0; seen !== screen().length; await pause(QUIET_MS)) seen = screen().length;
  return screen().slice(before).join('\n');
}

async function until(happened: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !happened(); waited += LOOK_MS) {
    if (waited > LONGEST_MS) throw new Error(`waited in vain for ${what}`);
    await pause(LOOK_MS);
  }
}

/** A citizen on Zalo, which shows buttons as lines to answer with. */
export function aZaloCitizen(
  { zalo, hooks }: Pick<ConnectedOffice, 'zalo' | 'hooks'>,
  user: string,
): OfficeCitizen {
  const write = async (text: string): Promise<void> => {
    await zalo.citizenSays(hooks.zalo, { user, text });
  };
  return citizenOn({ screen: () => shown(zalo.accepted, user), write, press: write });
}

/** A citizen on Telegram. */
export function aTelegramCitizen(
  { telegram, hooks }: Pick<ConnectedOffice, 'telegram' | 'hooks'>,
  user: string,
): OfficeCitizen {
  return citizenOn({
    screen: () => shown(telegram.accepted, String(telegram.chatOf(user))),
    write: async (text) => void (await telegram.citizenSays(hooks.telegram, { user, text })),
    press: async (label) => void (await telegram.citizenPresses(hooks.telegram, { user, label })),
  });
}

/** A citizen, or somebody on duty, at the Zalo Bot. */
export function aZaloBotCitizen({ zaloBot, hooks }: ConnectedOffice, user: string): OfficeCitizen {
  const write = async (text: string): Promise<void> => {
    await zaloBot.citizenSays(hooks.zaloBot, { user, text });
  };
  return citizenOn({ screen: () => shown(zaloBot.accepted, user), write, press: write });
}

function shown(
  accepted: readonly { readonly recipient: string; readonly text: string }[],
  to: string,
): readonly string[] {
  return accepted.filter(({ recipient }) => recipient === to).map(({ text }) => text);
}

/** A citizen in the web chat: the session, the messages and the events of `widget/protocol.ts`. */
export interface WebCitizen extends OfficeCitizen {
  readonly token: string;
  /** True while a person answers. */
  readonly held: () => boolean;
  /** True once an answer was said to be under way. */
  readonly writing: () => boolean;
  /** Brings a file; gives its id, or the status by which it was refused. */
  readonly brings: (kind: ChatFile['kind'], bytes: Uint8Array) => Promise<string | number>;
  /** Sends a voice message, and waits for what is answered. */
  readonly speaks: (voice: Uint8Array) => Promise<string>;
  /** Sends photos without words, and waits for what is answered. */
  readonly shows: (photos: readonly Uint8Array[]) => Promise<string>;
  readonly leave: () => void;
}

/** Opens a web chat and listens. */
export async function aWebCitizen(url: string, sharedDevice = false): Promise<WebCitizen> {
  const opened = await fetch(`${url}/api/web/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sharedDevice }),
  });
  const { token } = (await opened.json()) as Session;
  recordConfidential('token', [token]);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const bubbles: ChatBubble[] = [];
  let held = false;
  let writing = false;
  const gone = new AbortController();
  void listen(`${url}/api/web/events`, headers, gone.signal, (event) => {
    if (event.kind === 'bubble') bubbles.push(event.bubble);
    if (event.kind === 'held') held = event.held;
    if (event.kind === 'writing') writing = true;
  });
  let count = 0;
  const send = async (content: SendMessage['content']): Promise<void> => {
    count += 1;
    recordSpoken(content);
    const body = JSON.stringify({ id: `message-${count}`, content });
    const sent = await fetch(`${url}/api/web/messages`, { method: 'POST', headers, body });
    if (sent.status !== 202) throw new Error(`the message was answered ${sent.status}`);
  };
  const brings = async (kind: ChatFile['kind'], bytes: Uint8Array): Promise<string | number> => {
    count += 1;
    const id = `file-${count}-of-this-citizen`;
    const brought = await fetch(`${url}/api/web/files/${id}?kind=${kind}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return brought.status === 204 ? id : brought.status;
  };
  const sendsFiles = async (
    kind: ChatFile['kind'],
    all: readonly Uint8Array[],
  ): Promise<string> => {
    const files: ChatFile[] = [];
    for (const bytes of all) files.push({ id: String(await brings(kind, bytes)), kind });
    return answeredOn({ screen, send: () => send({ kind: 'attachment', files, caption: '' }) });
  };
  const screen = (): readonly string[] => bubbles.map(({ text }) => text);
  return {
    brings,
    speaks: (voice) => sendsFiles('audio', [voice]),
    shows: (photos) => sendsFiles('photo', photos),
    ...citizenOn({
      screen: () => bubbles.map(({ text }) => text),
      write: (text) => send({ kind: 'text', text }),
      press: (label) => send({ kind: 'choice', value: valueOf(bubbles, label), label }),
    }),
    token,
    held: () => held,
    writing: () => writing,
    leave: () => gone.abort(),
  };
}

/** What stands behind a label of the newest bubble that has it. */
function valueOf(bubbles: readonly ChatBubble[], label: string): string {
  const choices = bubbles.flatMap((bubble) => bubble.choices).filter((one) => one.label === label);
  const value = choices.at(-1)?.value;
  if (value === undefined) throw new Error(`nothing to press says “${label}”`);
  return value;
}

/** Reads server-sent events until told to leave, and goes on where a broken line stopped. */
async function listen(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  take: (event: ServerEvent) => void,
): Promise<void> {
  let last = 0;
  while (!signal.aborted) {
    try {
      const response = await fetch(`${url}?after=${last}`, { headers, signal });
      let rest = '';
      for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = (rest + piece).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const event of blocks.flatMap(eventIn)) {
          last = event.id;
          take(event);
        }
      }
    } catch {
      await pause(LOOK_MS);
    }
  }
}

function eventIn(block: string): readonly ServerEvent[] {
  const data = /^data: (.+)$/mu.exec(block)?.[1];
  return data === undefined ? [] : [JSON.parse(data) as ServerEvent];
}
