import { type ReactNode, useEffect, useRef } from 'react';
import { scrollerOf } from './row-window.tsx';

/** The end of a list that goes on: the next page is fetched before the eye comes there, or by the button. */
export function MoreButton({
  busy,
  shown,
  onMore,
}: {
  readonly busy: boolean;
  /** How many rows there are: with each page it is looked anew, since who drags to the end stays there. */
  readonly shown: number;
  readonly onMore: () => void;
}): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (busy || shown === 0) return undefined;
    const watcher = new IntersectionObserver(
      (all) => {
        const seen = all.at(-1);
        if (seen?.isIntersecting) more.current();
      },
      { root: scrollerOf(button.current), rootMargin: '800px 0px' },
    );
    if (button.current) watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [busy, shown]);
  return (
    <button ref={button} type="button" className="btn wide" disabled={busy} onClick={onMore}>
      {busy ? 'Đang tải thêm…' : 'Xem thêm'}
    </button>
  );
}
