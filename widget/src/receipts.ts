import type { Receipt } from '../protocol.ts';
import type { Api } from './api.ts';
import type { ChatState } from './chat-state.ts';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';

export interface Receipts {
  /** The panel is open and the page is in front, or not any more. */
  readonly looking: (looks: boolean) => void;
  readonly stop: () => void;
}

/** Bubbles that come together are told of together. */
const TOGETHER_MS = 1_000;

/** Tells the server which bubbles came and which were looked at; on a broken line the next one tells again. */
export function createReceipts(needs: {
  readonly api: Pick<Api, 'receipt'>;
  readonly store: Store<ChatState>;
  readonly token: () => string | undefined;
  readonly timers: Timers;
}): Receipts {
  const { api, store, timers } = needs;
  let looks = false;
  let told: Receipt = { delivered: 0, seen: 0 };
  let callOff: (() => void) | undefined;
  const now = (): Receipt => {
    const { seen } = store.get();
    const delivered = Math.max(0, ...seen);
    return { delivered, seen: looks ? delivered : Math.min(told.seen, delivered) };
  };
  const isNews = ({ delivered, seen }: Receipt): boolean =>
    delivered > told.delivered || seen > told.seen;
  const tell = async (): Promise<void> => {
    callOff = undefined;
    const token = needs.token();
    const receipt = now();
    if (!token || !isNews(receipt)) return;
    const answer = await api.receipt(token, receipt);
    if (answer.kind === 'done' && token === needs.token()) told = receipt;
  };
  const soon = (): void => {
    if (isNews(now())) callOff ??= timers.after(TOGETHER_MS, () => void tell());
  };
  store.watch(soon);
  return {
    looking: (does) => {
      looks = does;
      soon();
    },
    stop: () => {
      callOff?.();
      callOff = undefined;
      told = { delivered: 0, seen: 0 };
    },
  };
}
