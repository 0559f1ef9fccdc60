import { type ReactNode, useEffect } from 'react';
import { nameWindow } from './window-title.ts';

/** A page's head: its one `h1`, which is the window's title too, and what can be done on it. */
export function PageHead({
  title,
  above,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  useEffect(() => {
    nameWindow(`${title} – Một Cửa`);
  }, [title]);
  return (
    <div className="dhead">
      <div style={{ minWidth: 0 }}>
        {above !== undefined && <p className="small muted num">{above}</p>}
        <h1>{title}</h1>
      </div>
      {children}
    </div>
  );
}
