import type {
  ChatBubble,
  ChatChoice,
  ChatFile,
  History,
  HistoryItem,
  MessageStored,
  SendMessage,
  ServerEvent,
  Session,
} from '../protocol.ts';
import type { Line } from './line-health.ts';
import type { UnsentState } from './outbox.ts';
import { t } from './words.ts';

export type ChatItem =
  | {
      readonly kind: 'citizen';
      readonly key: string;
      /** ISO instant: written, later stored. */
      readonly at: string;
      readonly text: string;
      readonly delivery: UnsentState | 'stored';
      /** How much of its files has gone, 0..1, while they go. */
      readonly progress?: number | undefined;
    }
  | {
      readonly kind: 'bubble';
      readonly key: string;
      readonly at: string;
      readonly bubble: ChatBubble;
    }
  /** A line of our own: a person came or left, the conversation was ended. */
  | { readonly kind: 'note'; readonly key: string; readonly at: string; readonly text: string };

export interface ChatState {
  /** `new`: nothing asked of the server yet. `ended`: the citizen or the idle watch closed it. */
  readonly phase: 'new' | 'opening' | 'ready' | 'ended';
  readonly items: readonly ChatItem[];
  /** Events already shown: an event that comes again is passed over. */
  readonly seen: ReadonlySet<number>;
  readonly lastEventId: number;
  readonly held: boolean;
  readonly heldBy: string | undefined;
  readonly office: string;
  readonly line: Line;
  readonly shared: boolean;
  /** False while an earlier conversation is being put back: that is not read aloud. */
  readonly settled: boolean;
  /** True from the citizen's words until an answer. */
  readonly awaiting: boolean;
  /** The place among those who wait for a person. */
  readonly place: number | undefined;
  readonly readsAloud: boolean;
  /** The server says that an answer is being written. */
  readonly writing: boolean;
  /** On a shared device, once it is in use: how long until all is forgotten. */
  readonly idle: { readonly label: string; readonly soon: boolean } | undefined;
}

/** Where every conversation begins. */
export function freshChat(office: string, shared: boolean): ChatState {
  return {
    phase: 'new',
    items: [],
    seen: new Set(),
    lastEventId: 0,
    held: false,
    heldBy: undefined,
    office,
    line: 'good',
    shared,
    settled: true,
    awaiting: false,
    place: undefined,
    readsAloud: false,
    writing: false,
    idle: undefined,
  };
}

/** The conversation was ended here: nothing of it is left. */
export function endedChat(state: ChatState, at: string): ChatState {
  const text = t('Em đã xóa cuộc trò chuyện khỏi máy này.');
  const note = { kind: 'note', key: `ended-${at}`, at, text } as const;
  return {
    ...freshChat(state.office, state.shared),
    line: state.line,
    phase: 'ended',
    items: [note],
  };
}

/** The session is open: the greeting stands first, unless an earlier conversation goes on. */
export function withSession(state: ChatState, session: Session, at: string): ChatState {
  // A server that knows the device better than the page may say that it is shared.
  const shared = state.shared || session.sharedDevice;
  const readsAloud = session.readsAloud === true;
  const opened = { ...state, phase: 'ready', office: session.office, shared, readsAloud } as const;
  if (state.items.some((item) => item.kind === 'bubble')) return opened;
  const greeting = { kind: 'bubble', key: 'greeting', at, bubble: session.greeting } as const;
  return { ...opened, items: [greeting, ...state.items] };
}

/** The earlier conversation, with what was written here meanwhile after it. */
export function withHistory(state: ChatState, history: History): ChatState {
  const items = history.items.map(fromHistory);
  const known = new Set(items.map((item) => item.key));
  const ids = history.items.flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
  return {
    ...state,
    items: [...items, ...state.items.filter((item) => !known.has(item.key))],
    seen: new Set([...state.seen, ...ids]),
    lastEventId: Math.max(state.lastEventId, history.lastEventId),
    held: history.held,
    heldBy: history.heldBy,
    settled: false,
  };
}

function fromHistory(item: HistoryItem): ChatItem {
  return item.from === 'citizen'
    ? { kind: 'citizen', key: item.id, at: item.at, text: item.text, delivery: 'stored' }
    : { kind: 'bubble', key: `${item.id}`, at: item.at, bubble: item.bubble };
}

/** Takes what is new among the events; one that was taken before changes nothing. */
export function withEvents(state: ChatState, events: readonly ServerEvent[]): ChatState {
  return events.reduce(withEvent, state);
}

function withEvent(state: ChatState, event: ServerEvent): ChatState {
  switch (event.kind) {
    case 'bubble':
      return state.seen.has(event.id) ? state : withBubble(state, event);
    // The server numbers bubbles only: a hold carries the number of the last one before it.
    case 'held':
      return event.id < state.lastEventId ? state : withHold(state, event);
    case 'queue':
      return state.place === event.place ? state : { ...state, place: event.place };
    case 'writing':
      return { ...state, writing: true };
  }
}

function withBubble(state: ChatState, event: Extract<ServerEvent, { kind: 'bubble' }>): ChatState {
  const { id, at, bubble } = event;
  return {
    ...state,
    seen: new Set([...state.seen, id]),
    lastEventId: Math.max(state.lastEventId, id),
    awaiting: false,
    writing: false,
    items: [...state.items, { kind: 'bubble', key: `${id}`, at, bubble }],
  };
}

function withHold(state: ChatState, event: Extract<ServerEvent, { kind: 'held' }>): ChatState {
  if (event.held === state.held && event.by === state.heldBy) return state;
  const by = event.by ?? state.heldBy ?? t('Cán bộ');
  // "Chị Thu Hà, cán bộ một cửa" is closed by a comma, "Chị Thu Hà" is not.
  const who = by.includes(',') ? `${by},` : by;
  const text = event.held
    ? t('{} đã vào. Trợ lý tự động tạm ngưng.', who)
    : t('{} đã xong, em lại trả lời anh/chị.', who);
  const key = `held-${event.id}-${event.held}`;
  return {
    ...state,
    lastEventId: event.id,
    awaiting: false,
    writing: false,
    held: event.held,
    place: undefined,
    heldBy: event.held ? event.by : undefined,
    items: [...state.items, { kind: 'note', key, at: event.at, text }],
  };
}

/** The citizen's message is drawn at once, under its own id; the same id is drawn once. */
export function withSaid(state: ChatState, message: SendMessage, at: string): ChatState {
  if (state.items.some((item) => item.key === message.id)) return state;
  const text = textOf(message);
  const item = { kind: 'citizen', key: message.id, at, text, delivery: 'sending' } as const;
  return { ...state, awaiting: true, items: [...state.items, item] };
}

/** What the citizen sees of their own message. */
export function textOf({ content }: SendMessage): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.label;
    case 'location':
      return t('Vị trí của tôi');
    case 'attachment':
      return filesText(content.files);
  }
}

function filesText(files: readonly ChatFile[]): string {
  return files.some(({ kind }) => kind === 'audio') ? t('Tin thoại') : t('{} hình', files.length);
}

/** The token is gone: what was said before is not ours to show, what was not sent yet goes on. */
export function withoutSession(state: ChatState, at: string): ChatState {
  const unsent = state.items.filter(
    (item) => item.kind === 'citizen' && item.delivery !== 'stored',
  );
  const text = t('Cuộc trò chuyện trước đã hết hạn, em bắt đầu cuộc mới.');
  const said = state.items.some((item) => item.kind === 'citizen');
  const note = { kind: 'note', key: `expired-${at}`, at, text } as const;
  const fresh = freshChat(state.office, state.shared);
  return {
    ...fresh,
    line: state.line,
    phase: 'opening',
    items: [...(said ? [note] : []), ...unsent],
  };
}

/** How the sending of a message stands. */
export function withDelivery(state: ChatState, id: string, delivery: UnsentState): ChatState {
  const waits = state.items.some(
    (item) => item.kind === 'citizen' && item.key === id && item.delivery !== delivery,
  );
  return waits ? changeCitizen(state, id, { delivery }) : state;
}

/** So much of a message's files has gone. */
export function withProgress(state: ChatState, id: string, progress: number): ChatState {
  return changeCitizen(state, id, { progress });
}

/** The server has the message. */
export function withStored(state: ChatState, { id, at }: MessageStored): ChatState {
  return changeCitizen(state, id, { delivery: 'stored', at });
}

function changeCitizen(
  state: ChatState,
  id: string,
  change: Partial<Extract<ChatItem, { kind: 'citizen' }>>,
): ChatState {
  const items = state.items.map((item) =>
    item.kind === 'citizen' && item.key === id ? { ...item, ...change } : item,
  );
  return { ...state, items };
}

/** The choices that can still be pressed: those of the last turn, until the citizen says anything. */
export function openChoices(state: ChatState): readonly ChatChoice[] {
  const choices: ChatChoice[] = [];
  for (const item of state.items) {
    if (item.kind === 'citizen') choices.length = 0;
    if (item.kind === 'bubble') choices.push(...item.bubble.choices);
  }
  return choices.filter(
    ({ value }, at) => choices.findIndex((other) => other.value === value) === at,
  );
}

/** True until the citizen has said something: the first screen offers what can be done. */
export function isFirstScreen(state: ChatState): boolean {
  return state.phase !== 'ended' && !state.items.some((item) => item.kind === 'citizen');
}
