import type { History, Session } from '../protocol.ts';
import type { Answer, Api } from './api.ts';
import { backOff } from './back-off.ts';
import { type ChatState, withHistory, withoutSession, withSession } from './chat-state.ts';
import type { Keep } from './keep.ts';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';

export interface SessionNeeds {
  readonly api: Api;
  readonly store: Store<ChatState>;
  readonly keep: () => Keep;
  readonly oneTabAtATime: <T>(task: () => Promise<T>) => Promise<T>;
  readonly timers: Timers;
  readonly chance: () => number;
  /** ISO instant. */
  readonly now: () => string;
  readonly onLine: (good: boolean) => void;
  readonly onReady: () => void;
  /** It could not be opened yet and will be tried again. */
  readonly onWaiting: () => void;
}

export interface SessionKeeper {
  /** `undefined` until a session is open. */
  readonly token: () => string | undefined;
  readonly open: () => void;
  /** The token is not known any more: opens another session, with what was not sent yet. */
  readonly renew: () => void;
  /** Forgets the session; an opening under way comes to nothing. */
  readonly drop: () => void;
  /** Tries at once if an attempt is being waited for. */
  readonly nudge: () => void;
}

interface Attempt {
  token: string | undefined;
  failures: number;
  /** Counts the lives of the conversation: an answer that belongs to an earlier one is dropped. */
  life: number;
  waiting: boolean;
  callOff: () => void;
}

/** How long a conversation put back on the screen is kept from being read aloud. */
const SETTLE_MS = 500;

/** Opens the session with the server and puts an earlier conversation back. */
export function createSession(needs: SessionNeeds): SessionKeeper {
  const { store, keep } = needs;
  const attempt: Attempt = {
    token: undefined,
    failures: 0,
    life: 0,
    waiting: false,
    callOff: () => undefined,
  };
  const drop = (): void => {
    attempt.callOff();
    attempt.life += 1;
    attempt.waiting = false;
    attempt.token = undefined;
  };
  return {
    token: () => attempt.token,
    drop,
    open: () => {
      if (store.get().phase !== 'new') return;
      store.change((state) => ({ ...state, phase: 'opening' }));
      void enter(needs, attempt);
    },
    renew: () => {
      if (keep().token() === attempt.token) keep().keepToken('');
      drop();
      store.change((state) => withoutSession(state, needs.now()));
      void enter(needs, attempt);
    },
    nudge: () => {
      if (attempt.waiting) void enter(needs, attempt);
    },
  };
}

async function enter(needs: SessionNeeds, attempt: Attempt): Promise<void> {
  attempt.callOff();
  attempt.waiting = false;
  const { life } = attempt;
  const found = await find(needs);
  if (life !== attempt.life) return;
  if (found.kind === 'done') {
    attempt.failures = 0;
    attempt.token = found.value.session.token;
    show(needs, found.value);
    return;
  }
  attempt.failures += 1;
  attempt.waiting = true;
  needs.onLine(false);
  needs.onWaiting();
  const wait = backOff(attempt.failures, needs.chance());
  attempt.callOff = needs.timers.after(wait, () => void enter(needs, attempt));
}

interface Found {
  readonly session: Session;
  readonly history: History | undefined;
}

async function find(needs: SessionNeeds): Promise<Answer<Found>> {
  const session = await needs.oneTabAtATime(() => openOnce(needs));
  if (session.kind !== 'done') return session;
  if (!session.value.resumed) {
    return { kind: 'done', value: { session: session.value, history: undefined } };
  }
  const history = await needs.api.history(session.value.token);
  if (history.kind === 'stranger') needs.keep().keepToken('');
  if (history.kind !== 'done') return history;
  return { kind: 'done', value: { session: session.value, history: history.value } };
}

/** Reads the kept token only when it is this tab's turn: another tab may have just got one. */
async function openOnce({ api, store, keep }: SessionNeeds): Promise<Answer<Session>> {
  const { shared } = store.get();
  const token = keep().token();
  const answer = await api.open(token ? { token, sharedDevice: shared } : { sharedDevice: shared });
  if (answer.kind === 'stranger') keep().keepToken('');
  if (answer.kind === 'done') {
    keep().keepToken(answer.value.sharedDevice ? '' : answer.value.token);
  }
  return answer;
}

function show(needs: SessionNeeds, { session, history }: Found): void {
  const { store, timers } = needs;
  needs.onLine(true);
  if (session.sharedDevice) needs.keep().forget();
  if (history) store.change((state) => withHistory(state, history));
  store.change((state) => withSession(state, session, needs.now()));
  timers.after(SETTLE_MS, () => store.change((state) => ({ ...state, settled: true })));
  needs.onReady();
}
