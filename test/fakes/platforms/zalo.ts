import { recordConfidential, recordSpoken } from '#test/run-record.ts';
import type { Accepted } from './accepted.ts';
import { createFaults } from './faults.ts';
import { startLocalServer } from './local-server.ts';
import { createWebhookPoster } from './webhook-post.ts';
import { answerZaloApi } from './zalo-api.ts';
import { createZaloBusiness, type FakeTemplate, type TakenTemplate } from './zalo-business.ts';
import { answerZaloOAuth } from './zalo-oauth.ts';
import { remember, type ZaloFault, type ZaloIdentity, type ZaloState } from './zalo-state.ts';
import { createZaloEmitter, type ZaloEmitter } from './zalo-webhooks.ts';

export interface FakeZaloOptions extends ZaloIdentity {
  /** Milliseconds since the epoch. Default: the machine's clock. */
  readonly clock?: (() => number) | undefined;
  /** Port to listen on. Default: a free one. */
  readonly port?: number | undefined;
  /** First token pair. Default `access-0` and `refresh-0`. */
  readonly accessToken?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Waits before a webhook that was not taken is posted again. Zalo's own: 30 s, 5 m, 15 m, 30 m, 1 h. Default: none. */
  readonly retryAfterMs?: readonly number[] | undefined;
  /** Calls a minute before -32; Zalo's own are 4,000. Default: none, since a bench sends more. */
  readonly callsPerMinute?: number | undefined;
  /** Switches the webhook off after the last try in vain, as real Zalo does. Default: goes on for ever. */
  readonly unsubscribes?: boolean | undefined;
  /** How long the fault `delay` holds a webhook back. Default 300 ms. */
  readonly delayMs?: number | undefined;
}

/** A citizen's message of any kind: `name` and `message` as in Zalo's own events. */
export interface ZaloUtterance {
  readonly user: string;
  readonly text: string;
  /** Given to send the very same message again. */
  readonly messageId?: string | undefined;
}

export interface FakeZalo {
  /** Serves the OA API and OAuth. */
  readonly url: string;
  /** Everything taken, oldest first. */
  readonly accepted: readonly Accepted[];
  readonly setFault: (kind: ZaloFault, times?: number) => void;
  readonly clearFaults: () => void;
  /** A citizen writes; resolves to the webhook's HTTP status, 0 where nobody answered. */
  readonly citizenSays: (webhookUrl: string, said: ZaloUtterance) => Promise<number>;
  /** Somebody of the office answers in Zalo's own chat tool. */
  readonly staffSays: (webhookUrl: string, said: ZaloUtterance) => Promise<number>;
  /** Signs and posts any event; `app_id` and `timestamp` are added where missing. */
  readonly emit: ZaloEmitter;
  /** Posts the console's unsigned `{}`. */
  readonly probe: (webhookUrl: string) => Promise<number>;
  /** From now on what the office sends comes back as `oa_send_text`, as real Zalo does. */
  readonly echoTo: (webhookUrl: string | undefined) => void;
  readonly block: (user: string) => void;
  /** A citizen taps a choice of the newest message that has it: its payload comes as if typed. */
  readonly citizenPresses: (
    webhookUrl: string,
    pressed: { readonly user: string; readonly label: string },
  ) => Promise<number>;
  /** A citizen writes while nobody is called: only the history knows. */
  readonly saidUnheard: (
    said: ZaloUtterance & { readonly type?: string; readonly more?: object },
  ) => void;
  /** From now on these forms of choices are taken. */
  readonly takeForms: (...forms: readonly string[]) => void;
  readonly reactions: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  readonly webhook: () => 'on' | 'off';
  readonly switchWebhook: (to: 'on' | 'off') => void;
  /** When a citizen last did something, for windows of days. */
  readonly lastHeard: (user: string, at: number) => void;
  readonly unblock: (user: string) => void;
  /** Template messages that were taken, oldest first. */
  readonly templatesTaken: readonly TakenTemplate[];
  readonly addTemplate: (template: FakeTemplate) => void;
  /** From now on this number (84…) has no Zalo account. */
  readonly hasNoZalo: (phone: string) => void;
  /** Tells the office that a template message arrived, as Zalo does. */
  readonly templateArrives: (webhookUrl: string, message: TakenTemplate) => Promise<number>;
  /** Forgets tokens as real Zalo does when one deployment refreshes behind another's back. */
  readonly tokens: () => {
    readonly access: string;
    readonly refresh: string;
    readonly refreshes: number;
  };
  readonly webhookAttempts: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a small working Zalo on this machine: OA messages, history, OAuth with rotation, signed webhooks. */
export async function startFakeZalo(options: FakeZaloOptions): Promise<FakeZalo> {
  const state = freshState(options);
  const stopped = new AbortController();
  const poster = createWebhookPoster({ afterMs: options.retryAfterMs ?? [], header: 'num_retry' });
  const delayMs = options.delayMs ?? 300;
  const { unsubscribes } = options;
  const emit = createZaloEmitter(state, poster, { delayMs, stopped: stopped.signal, unsubscribes });
  const business = createZaloBusiness(state);
  const server = await startLocalServer(
    (asked) =>
      business.answer(asked) ??
      answerZaloApi(asked, state) ??
      answerZaloOAuth(asked, state) ?? { status: 404, text: 'not found' },
    options.port,
  );
  return {
    url: server.url,
    accepted: state.accepted,
    setFault: state.faults.set,
    clearFaults: state.faults.clear,
    emit,
    citizenSays: (webhookUrl, said) => emit(webhookUrl, spoken(said, state)),
    staffSays: (webhookUrl, { user, text, messageId = state.nextId() }) => {
      remember(state, user, { byOa: true, text, messageId });
      return emit(webhookUrl, echoOf({ user, text, messageId }, state, 'staff-1'));
    },
    probe: (webhookUrl) => poster.post(webhookUrl, '{}', {}),
    echoTo: (webhookUrl) => {
      state.onAccepted = ({ recipient, text, messageId }) => {
        if (webhookUrl) void emit(webhookUrl, echoOf({ user: recipient, text, messageId }, state));
      };
    },
    block: (user) => void state.blockedBy.add(user),
    citizenPresses: (webhookUrl, { user, label }) => {
      const shown = state.accepted.filter(({ recipient }) => recipient === user);
      const buttons = shown.flatMap((message) => message.buttons);
      const text = buttons.findLast((button) => button.label === label)?.data ?? label;
      return emit(webhookUrl, spoken({ user, text }, state));
    },
    saidUnheard: ({ user, text, messageId = state.nextId(), type = 'text', more = {} }) => {
      state.lastInteraction.set(user, state.now());
      remember(state, user, { byOa: false, text, messageId, type, more });
    },
    takeForms: (...forms) => {
      for (const form of forms) state.forms.add(form);
    },
    reactions: state.reactions,
    tags: state.tags,
    webhook: () => state.webhook,
    switchWebhook: (to) => {
      state.webhook = to;
    },
    lastHeard: (user, at) => void state.lastInteraction.set(user, at),
    unblock: (user) => void state.blockedBy.delete(user),
    templatesTaken: business.taken,
    addTemplate: business.addTemplate,
    hasNoZalo: (phone) => void business.withoutZalo.add(phone),
    templateArrives: (webhookUrl, message) => {
      business.arrived.add(message.messageId);
      return emit(webhookUrl, arrivalOf(message, state));
    },
    tokens: () => ({ ...state.tokens }),
    webhookAttempts: poster.attempts,
    stop: async () => {
      stopped.abort();
      recordSpoken(state.accepted);
      recordConfidential('token', [state.tokens.access, state.tokens.refresh]);
      poster.stop();
      await server.stop();
    },
  };
}

function freshState(options: FakeZaloOptions): ZaloState {
  const now = options.clock ?? Date.now;
  let ids = 0;
  return {
    identity: options,
    now,
    faults: createFaults(),
    accepted: [],
    history: new Map(),
    lastInteraction: new Map(),
    blockedBy: new Set(),
    forms: new Set(),
    reactions: new Map(),
    uploads: new Map(),
    tags: new Map(),
    calls: { minute: 0, made: 0, limit: options.callsPerMinute ?? Number.POSITIVE_INFINITY },
    webhook: 'on',
    tokens: {
      access: options.accessToken ?? 'access-0',
      refresh: options.refreshToken ?? 'refresh-0',
      accessExpiresAt: now() + 90_000_000,
      codes: new Map(),
      refreshes: 0,
    },
    onAccepted: () => {},
    nextId: () => {
      ids += 1;
      return `${now().toString(16)}${ids.toString(16).padStart(8, '0')}`;
    },
  };
}

function spoken({ user, text, messageId }: ZaloUtterance, state: ZaloState): EventBody {
  const id = messageId ?? state.nextId();
  state.lastInteraction.set(user, state.now());
  remember(state, user, { byOa: false, text, messageId: id });
  return {
    event_name: 'user_send_text',
    sender: { id: user },
    recipient: { id: state.identity.oaId },
    user_id_by_app: `app-${user}`,
    message: { text, msg_id: id },
  };
}

/** The receipt of a message by phone carries our tracking id; by user id it looks like that of any message. */
function arrivalOf({ to, messageId, trackingId }: TakenTemplate, state: ZaloState): EventBody {
  return {
    event_name: 'user_received_message',
    sender: { id: state.identity.oaId },
    recipient: { id: to },
    message: {
      delivery_time: String(state.now()),
      msg_id: messageId,
      ...(trackingId !== undefined && { tracking_id: trackingId }),
    },
  };
}

type EventBody = Readonly<Record<string, unknown>>;

function echoOf(
  { user, text, messageId }: ZaloUtterance,
  state: ZaloState,
  admin?: string,
): EventBody {
  return {
    event_name: 'oa_send_text',
    sender: { id: state.identity.oaId, ...(admin && { admin_id: admin }) },
    recipient: { id: user },
    message: { text, msg_id: messageId ?? state.nextId() },
  };
}
