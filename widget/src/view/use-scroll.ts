import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatItem } from '../chat-state.ts';

export interface Scroll {
  /** True while an answer stands below that the citizen has not been shown. */
  readonly unseen: boolean;
  readonly showUnseen: () => void;
}

const NEAR_PX = 48;
const ABOVE_PX = 40;

/**
 * Brings the first line of an answer to the top of the log, never past it. A citizen who has scrolled
 * away is left there and told.
 */
export function useScroll(scroller: RefObject<HTMLElement>, items: readonly ChatItem[]): Scroll {
  const [unseen, setUnseen] = useState(false);
  const following = useRef(true);
  const placed = useRef(0);
  const count = useRef(-1);

  const place = (top: number): void => {
    const log = scroller.current;
    if (!log) return;
    log.scrollTop = Math.max(0, top);
    placed.current = log.scrollTop;
    following.current = true;
    setUnseen(false);
  };
  const toAnswer = (): void => {
    const log = scroller.current;
    const key = firstOfAnswer(items);
    const line = key === undefined ? null : log?.querySelector<HTMLElement>(`[data-key="${key}"]`);
    place(line ? line.offsetTop - ABOVE_PX : (log?.scrollHeight ?? 0));
  };
  const last = items[items.length - 1];
  useLayoutEffect(() => {
    if (items.length === count.current) return;
    const first = count.current <= 0;
    count.current = items.length;
    const fresh = !items.some(({ kind }) => kind === 'citizen');
    if (fresh && first) place(0);
    else if (last?.kind === 'citizen') place(scroller.current?.scrollHeight ?? 0);
    else if (first || following.current) toAnswer();
    else setUnseen(true);
  }, [items]);
  const delivery = last?.kind === 'citizen' ? last.delivery : undefined;
  useLayoutEffect(() => {
    // "Gửi lại" must not come up under the composer.
    if (delivery && following.current) place(scroller.current?.scrollHeight ?? 0);
  }, [delivery]);
  useEffect(() => {
    const log = scroller.current;
    const onScroll = (): void => {
      if (!log || Math.abs(log.scrollTop - placed.current) < 4) return;
      following.current = log.scrollHeight - log.clientHeight - log.scrollTop < NEAR_PX;
      if (following.current) setUnseen(false);
    };
    log?.addEventListener('scroll', onScroll, { passive: true });
    return () => log?.removeEventListener('scroll', onScroll);
  }, [scroller]);
  return { unseen, showUnseen: toAnswer };
}

/** The first thing said after the citizen's last words. */
function firstOfAnswer(items: readonly ChatItem[]): string | undefined {
  let first: string | undefined;
  for (const item of items) {
    if (item.kind === 'citizen') first = undefined;
    else first ??= item.key;
  }
  return first;
}
