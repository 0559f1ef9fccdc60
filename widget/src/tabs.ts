import type { MessageStored, SendMessage } from '../protocol.ts';

/** What the tabs of one citizen tell each other, since the event stream carries only the other side's words. */
export type TabNews =
  | {
      readonly kind: 'said';
      readonly token: string;
      readonly message: SendMessage;
      readonly stored: MessageStored;
    }
  | { readonly kind: 'ended'; readonly token: string };

export interface Tabs {
  readonly tell: (news: TabNews) => void;
}

/** Joins the tabs of this browser; where it cannot, each tab stands alone. */
export function joinTabs(onNews: (news: TabNews) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined };
  const channel = new BroadcastChannel('mot-cua');
  channel.onmessage = (event: MessageEvent<TabNews>) => onNews(event.data);
  return { tell: (news) => channel.postMessage(news) };
}

/** Runs `task` while no other tab does, so that two tabs opened together share one session. */
export async function oneTabAtATime<T>(task: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? locks.request('mot-cua', task) : task();
}
