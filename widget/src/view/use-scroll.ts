import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatItem, ChatState } from '../chat-state.ts';

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
export function useScroll(
  scroller: RefObject<HTMLElement>,
  { items, writing }: Pick<ChatState, 'items' | 'writing'>,
): Scroll {
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
  const fresh = useRef<string>();
  const toLine = (key: string | undefined): void => place(topOf(scroller.current, key));
  const arrive = (key: string | undefined): void => {
    if (!unseen) fresh.current = key;
    const follows = following.current;
    if (follows) toLine(firstOfAnswer(items));
    setUnseen(!follows || isBelow(scroller.current, fresh.current));
  };
  const last = items[items.length - 1];
  useLayoutEffect(() => {
    if (items.length === count.current) return;
    const before = count.current;
    count.current = items.length;
    if (before <= 0 && !items.some(({ kind }) => kind === 'citizen')) place(0);
    else if (last?.kind === 'citizen') place(scroller.current?.scrollHeight ?? 0);
    else if (before <= 0) toLine(firstOfAnswer(items));
    else arrive(items.slice(before).find(({ kind }) => kind === 'bubble')?.key);
  }, [items]);
  const delivery = last?.kind === 'citizen' ? last.delivery : undefined;
  useLayoutEffect(() => {
    // "Gửi lại" and "Trợ lý đang viết" must not come up under the composer.
    if (delivery && following.current) place(scroller.current?.scrollHeight ?? 0);
  }, [delivery, writing]);
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
  return { unseen, showUnseen: () => toLine(fresh.current) };
}

function lineOf(log: HTMLElement | null, key: string | undefined): HTMLElement | null {
  return log?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? null;
}

function topOf(log: HTMLElement | null, key: string | undefined): number {
  const line = lineOf(log, key);
  return line ? line.offsetTop - ABOVE_PX : (log?.scrollHeight ?? 0);
}

/** Where an answer's first line is kept in sight, what came after it may lie below. */
function isBelow(log: HTMLElement | null, key: string | undefined): boolean {
  const line = lineOf(log, key);
  return !!log && !!line && line.offsetTop > log.scrollTop + log.clientHeight - NEAR_PX;
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
