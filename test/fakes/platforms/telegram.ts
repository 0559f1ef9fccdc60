import { recordSpoken } from '#test/run-record.ts';
import type { Accepted, AcceptedButton } from './accepted.ts';
import { createFaults } from './faults.ts';
import { startLocalServer } from './local-server.ts';
import { createSecretEmitter, type SecretEmitter } from './secret-webhooks.ts';
import { answerTelegram } from './telegram-api.ts';
import type {
  TelegramFault,
  TelegramSign,
  TelegramState,
  TelegramUpdateBody,
} from './telegram-state.ts';
import { createWebhookPoster } from './webhook-post.ts';

export interface FakeTelegramOptions {
  readonly token: string;
  /** Sent with webhooks posted to a given address; a webhook set by `setWebhook` brings its own. */
  readonly secretToken: string;
  /** Milliseconds since the epoch. Default: the machine's clock. */
  readonly clock?: (() => number) | undefined;
  /** Port to listen on. Default: a free one. */
  readonly port?: number | undefined;
  /** Waits before a webhook that was not taken is posted again. Default 0.2, 0.4, 0.8 and 1.6 s. */
  readonly retryAfterMs?: readonly number[] | undefined;
  /** How long the fault `delay` holds an update back. Default 300 ms. */
  readonly delayMs?: number | undefined;
}

export interface TelegramUtterance {
  /** A chat id, or any name: the fake then deals out a number (see `chatOf`). */
  readonly user: string;
  readonly text: string;
}

export interface FakeTelegram {
  /** Serves as `apiRoot`. */
  readonly url: string;
  /** Everything taken, oldest first; `recipient` is the chat id. */
  readonly accepted: readonly Accepted[];
  readonly acknowledged: readonly string[];
  /** Drafts and typing signs, oldest first. */
  readonly signs: readonly TelegramSign[];
  readonly setFault: (kind: TelegramFault, times?: number) => void;
  readonly clearFaults: () => void;
  readonly chatOf: (user: string) => number;
  /** A citizen writes; resolves to the webhook's HTTP status, 0 where nobody answered. */
  readonly citizenSays: (webhookUrl: string, said: TelegramUtterance) => Promise<number>;
  /** A citizen sends anything else: `fields` go into the message (`photo`, `contact`, `location` …). */
  readonly citizenSends: (
    webhookUrl: string,
    sent: { readonly user: string; readonly fields: Readonly<Record<string, unknown>> },
  ) => Promise<number>;
  /** A citizen presses the button with this label under the newest message that has it. */
  readonly citizenPresses: (
    webhookUrl: string,
    pressed: { readonly user: string; readonly label: string },
  ) => Promise<number>;
  /** Posts any update under the next number; without a webhook it waits for `getUpdates`. */
  readonly emit: (
    webhookUrl: string | undefined,
    update: Readonly<Record<string, unknown>>,
  ) => Promise<number>;
  /** Keeps a file as Telegram does; resolves to its id. */
  readonly keepFile: (bytes: Uint8Array) => string;
  readonly block: (user: string) => void;
  /** What `setWebhook` was last called with. */
  readonly webhook: () => { readonly url: string; readonly secretToken: string };
  /** Telegram calls the webhook in vain since `at`, and an update waits. */
  readonly webhookFails: (at: Date) => void;
  readonly webhookAttempts: () => number;
  readonly stop: () => Promise<void>;
}

const BACK_OFF_MS = [200, 400, 800, 1600];

/** Starts a small working Telegram on this machine: Bot API, long polling, webhooks with a secret. */
export async function startFakeTelegram(options: FakeTelegramOptions): Promise<FakeTelegram> {
  const state = freshState(options);
  const stopped = new AbortController();
  const poster = createWebhookPoster({ afterMs: options.retryAfterMs ?? BACK_OFF_MS });
  const server = await startLocalServer((asked) => answerTelegram(asked, state), options.port);
  const send = createSecretEmitter({
    header: 'x-telegram-bot-api-secret-token',
    poster,
    faults: state.faults,
    delayMs: options.delayMs,
    stopped: stopped.signal,
  });
  const emit: FakeTelegram['emit'] = (url, update) => post(state, send, options, url, update);
  const sends: FakeTelegram['citizenSends'] = (webhookUrl, { user, fields }) =>
    emit(webhookUrl, { message: { ...messageOf(user, state), ...fields } });
  return {
    url: server.url,
    accepted: state.accepted,
    acknowledged: state.acknowledged,
    signs: state.signs,
    setFault: state.faults.set,
    clearFaults: state.faults.clear,
    chatOf: state.chatOf,
    emit,
    citizenSends: sends,
    citizenSays: (webhookUrl, { user, text }) => sends(webhookUrl, { user, fields: { text } }),
    citizenPresses: (webhookUrl, pressed) => emit(webhookUrl, pressOf(pressed, state)),
    keepFile: (bytes) => {
      const id = `file-${state.nextId('file')}`;
      state.files.set(id, bytes);
      return id;
    },
    block: (user) => void state.blockedBy.add(String(state.chatOf(user))),
    webhook: () => state.webhook,
    webhookFails: (at) => {
      const last_error_date = Math.floor(at.getTime() / 1000);
      state.webhookError = { last_error_message: 'Wrong response: 401', last_error_date };
    },
    webhookAttempts: poster.attempts,
    stop: async () => {
      stopped.abort();
      recordSpoken(state.accepted);
      poster.stop();
      state.wake();
      await server.stop();
    },
  };
}

function freshState(options: FakeTelegramOptions): TelegramState {
  const ids = { update: 0, message: 0, file: 0 };
  const chats = new Map<string, number>();
  return {
    token: options.token,
    now: options.clock ?? Date.now,
    faults: createFaults(),
    accepted: [],
    blockedBy: new Set(),
    acknowledged: [],
    signs: [],
    files: new Map(),
    waiting: [],
    wake: () => {},
    webhook: { url: '', secretToken: '' },
    webhookError: undefined,
    nextId: (of) => {
      ids[of] += 1;
      return ids[of];
    },
    chatOf: (user) => {
      if (/^-?\d+$/.test(user)) return Number(user);
      const chat = chats.get(user) ?? 1_000_001 + chats.size;
      chats.set(user, chat);
      return chat;
    },
  };
}

/** Without an address and without a webhook an update waits for `getUpdates`. */
async function post(
  state: TelegramState,
  emit: SecretEmitter,
  { secretToken }: FakeTelegramOptions,
  webhookUrl: string | undefined,
  content: Readonly<Record<string, unknown>>,
): Promise<number> {
  const update: TelegramUpdateBody = { update_id: state.nextId('update'), ...content };
  const url = webhookUrl || state.webhook.url;
  if (url === '') {
    state.waiting.push(update);
    state.wake();
    return 200;
  }
  const secret = state.webhook.secretToken || secretToken;
  return emit({ url, secret, body: JSON.stringify(update) });
}

function messageOf(user: string, state: TelegramState): Readonly<Record<string, unknown>> {
  const id = state.chatOf(user);
  return {
    message_id: state.nextId('message'),
    date: Math.floor(state.now() / 1000),
    chat: { id, type: 'private', first_name: user },
    from: { id, is_bot: false, first_name: user },
  };
}

function pressOf(
  { user, label }: { readonly user: string; readonly label: string },
  state: TelegramState,
): Readonly<Record<string, unknown>> {
  const id = state.chatOf(user);
  const shown = state.accepted.filter(({ recipient }) => recipient === String(id));
  const button = shown.flatMap(({ buttons }) => buttons).findLast((one) => one.label === label);
  if (!button) throw new Error(`${user} sees no button "${label}"`);
  if (button.data === '') return { message: { ...messageOf(user, state), ...given(button, id) } };
  return {
    callback_query: {
      id: `press-${state.nextId('message')}`,
      from: { id, is_bot: false, first_name: user },
      chat_instance: '1',
      message: { message_id: 1, date: 0, chat: { id, type: 'private' } },
      data: button.data,
    },
  };
}

/** What a button in place of the letters sends: its words, or the citizen's own phone or place. */
function given({ label, asks }: AcceptedButton, id: number): Readonly<Record<string, unknown>> {
  if (asks === 'contact')
    return { contact: { phone_number: '84900000001', first_name: 'Mẫu', user_id: id } };
  return asks === 'location'
    ? { location: { latitude: 11.31, longitude: 106.1 } }
    : { text: label };
}
