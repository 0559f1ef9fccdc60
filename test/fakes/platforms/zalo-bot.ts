import { recordSpoken } from '#test/run-record.ts';
import type { Accepted } from './accepted.ts';
import { createFaults, type Faults } from './faults.ts';
import { startLocalServer } from './local-server.ts';
import { createSecretEmitter } from './secret-webhooks.ts';
import { createWebhookPoster } from './webhook-post.ts';
import { answerZaloBot } from './zalo-bot-api.ts';
import type { ZaloBotFault, ZaloBotState } from './zalo-bot-state.ts';

export interface FakeZaloBotOptions {
  readonly token: string;
  /** Sent with webhooks posted to a given address; a webhook set by `setWebhook` brings its own. */
  readonly secretToken: string;
  /** Milliseconds since the epoch. Default: the machine's clock. */
  readonly clock?: (() => number) | undefined;
  /** Port to listen on. Default: a free one. */
  readonly port?: number | undefined;
  /** Waits before a webhook that was not taken is posted again; the platform's own are not published. Default: none. */
  readonly retryAfterMs?: readonly number[] | undefined;
  /** How long the fault `delay` holds an update back. Default 300 ms. */
  readonly delayMs?: number | undefined;
}

export interface FakeZaloBot {
  /** Serves as `apiRoot`. */
  readonly url: string;
  /** Everything taken, oldest first. */
  readonly accepted: readonly Accepted[];
  /** Chats that were shown the typing sign. */
  readonly typing: readonly string[];
  readonly setFault: (kind: ZaloBotFault, times?: number) => void;
  readonly clearFaults: () => void;
  /** A citizen writes; without an address the update goes to the webhook that was set, or waits for `getUpdates`. */
  readonly citizenSays: (
    webhookUrl: string | undefined,
    said: { readonly user: string; readonly text: string },
  ) => Promise<number>;
  /** Any event, wrapped as the platform wraps it; resolves to the webhook's status, 200 where it waits. */
  readonly emit: (
    webhookUrl: string | undefined,
    event: Readonly<Record<string, unknown>>,
  ) => Promise<number>;
  readonly block: (user: string) => void;
  /** What `setWebhook` was last called with. */
  readonly webhook: () => { readonly url: string; readonly secretToken: string };
  readonly stop: () => Promise<void>;
}

/** Starts a small working Zalo Bot platform: its API, webhooks with a secret, `getUpdates` one by one. */
export async function startFakeZaloBot(options: FakeZaloBotOptions): Promise<FakeZaloBot> {
  const state = freshState(options);
  const stopped = new AbortController();
  const poster = createWebhookPoster({ afterMs: options.retryAfterMs ?? [] });
  const server = await startLocalServer((asked) => answerZaloBot(asked, state), options.port);
  const send = createSecretEmitter({
    header: 'x-bot-api-secret-token',
    poster,
    faults: state.faults,
    delayMs: options.delayMs,
    stopped: stopped.signal,
  });
  const emit: FakeZaloBot['emit'] = async (webhookUrl, event) => {
    const url = webhookUrl || state.webhook.url;
    if (url !== '') {
      const secret = state.webhook.secretToken || options.secretToken;
      return send({ url, secret, body: JSON.stringify({ ok: true, result: event }) });
    }
    state.waiting.push(event);
    state.wake();
    return 200;
  };
  return {
    url: server.url,
    accepted: state.accepted,
    typing: state.typing,
    setFault: state.faults.set,
    clearFaults: state.faults.clear,
    emit,
    citizenSays: (webhookUrl, said) => emit(webhookUrl, textEvent(said, state)),
    block: (user) => void state.blockedBy.add(user),
    webhook: () => state.webhook,
    stop: async () => {
      stopped.abort();
      recordSpoken(state.accepted);
      poster.stop();
      state.wake();
      await server.stop();
    },
  };
}

function freshState({ token, clock = Date.now }: FakeZaloBotOptions): ZaloBotState {
  let ids = 0;
  const faults: Faults<ZaloBotFault> = createFaults();
  return {
    token,
    now: clock,
    faults,
    accepted: [],
    typing: [],
    blockedBy: new Set(),
    waiting: [],
    wake: () => {},
    webhook: { url: '', secretToken: '' },
    nextId: () => {
      ids += 1;
      return ids.toString(16).padStart(20, '0');
    },
  };
}

function textEvent(
  { user, text }: { readonly user: string; readonly text: string },
  state: ZaloBotState,
): Readonly<Record<string, unknown>> {
  return {
    event_name: 'message.text.received',
    message: {
      from: { id: user, display_name: 'Mẫu', is_bot: false },
      chat: { id: user, chat_type: 'PRIVATE' },
      text,
      message_id: state.nextId(),
      date: state.now(),
    },
  };
}
