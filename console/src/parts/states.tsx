import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { RequestFailed } from '../api.ts';

/** Nothing for a moment, then the outline of what comes: quick answers do not flicker (ui.md 8). */
export function Loading({ rows = 5 }: { readonly rows?: number }): ReactNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="bones" aria-busy="true">
      {late && (
        <>
          <span className="sr" role="status">
            Đang tải
          </span>
          {Array.from({ length: rows }, (_, at) => (
            <i key={at} />
          ))}
        </>
      )}
    </div>
  );
}

/** What happened, what is safe, what to do, and a short code for the phone. */
export function Broken({
  error,
  onAgain,
}: {
  readonly error: unknown;
  readonly onAgain: () => void;
}): ReactNode {
  const known = error instanceof RequestFailed;
  return (
    <div className="blank" role="alert">
      <h2>Chưa tải được</h2>
      <p>{known ? error.message : 'Trang này trục trặc. Chưa có gì bị mất.'}</p>
      <button type="button" className="btn" onClick={onAgain}>
        Tải lại
      </button>
      <p className="small">Mã lỗi: {known ? `${error.code} ${error.status}` : 'desk'}</p>
    </div>
  );
}

/** What was asked of the server: on its way, not to be had, or here. */
export function Asked<Answer>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (query.isPending) return <Loading />;
  if (query.data === undefined)
    return <Broken error={query.error} onAgain={() => void query.refetch()} />;
  return children(query.data);
}

/** An empty place that says what would be here and what to do next. */
export function Blank({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="blank">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
