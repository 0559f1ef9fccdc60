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
  try {
    const channel = new BroadcastChannel('mot-cua');
    channel.onmessage = (event: MessageEvent<TabNews>) => onNews(event.data);
    return { tell: (news) => channel.postMessage(news) };
  } catch {
    return { tell: () => undefined };
  }
}

/**
 * Runs `task`, which never throws, while no other tab does, so that two tabs opened together share one session. Where
 * storage is blocked browsers refuse the lock too, and then there is nothing to share.
 */
export async function oneTabAtATime<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request('mot-cua', task);
  } catch {
    return task();
  }
}
