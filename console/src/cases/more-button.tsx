import { type ReactNode, useEffect, useRef } from 'react';

/** The end of a list that goes on: the next page is fetched before the eye comes there, or by the button. */
export function MoreButton({
  busy,
  onMore,
}: {
  readonly busy: boolean;
  readonly onMore: () => void;
}): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (busy) return undefined;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) more.current();
      },
      { rootMargin: '800px 0px' },
    );
    if (button.current) watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [busy]);
  return (
    <button ref={button} type="button" className="btn wide" disabled={busy} onClick={onMore}>
      {busy ? 'Đang tải thêm…' : 'Xem thêm'}
    </button>
  );
}
