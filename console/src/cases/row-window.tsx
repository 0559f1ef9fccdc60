import { type ReactNode, useEffect, useRef, useState } from 'react';

/** So many rows are drawn or left out together. */
const TOGETHER = 50;
/** Drawn this far ahead of the eye, so that a quick wheel meets no blank. */
const AHEAD = '1500px 0px';

/** What scrolls in the desk is not the window: a margin counts from its edges alone. */
export function scrollerOf(inside: Element | null): Element | null {
  return inside?.closest('.dmain') ?? null;
}

/** Rows in groups, for {@link RowGroup}. */
export function inGroups<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
}

/**
 * A group of a table's rows: drawn while it is near the window or `held` (the keys stand in it), else an empty row of
 * the same height. A list of thousands scrolls as one of a hundred does.
 */
export function RowGroup({
  held,
  columns,
  children,
}: {
  readonly held: boolean;
  readonly columns: number;
  readonly children: ReactNode;
}): ReactNode {
  const group = useRef<HTMLTableSectionElement>(null);
  const height = useRef(0);
  const [near, setNear] = useState(true);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (all) => {
        const seen = all.at(-1);
        if (!seen) return;
        if (!seen.isIntersecting) height.current = seen.boundingClientRect.height;
        setNear(seen.isIntersecting);
      },
      { root: scrollerOf(group.current), rootMargin: AHEAD },
    );
    if (group.current) watcher.observe(group.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <tbody ref={group}>
      {near || held ? (
        children
      ) : (
        <tr className="away" aria-hidden="true">
          <td colSpan={columns} style={{ height: height.current }} />
        </tr>
      )}
    </tbody>
  );
}
