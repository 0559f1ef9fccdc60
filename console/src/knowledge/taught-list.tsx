import type { ReactNode } from 'react';
import type { TaughtShown } from '../../knowledge-protocol.ts';
import { shortTime } from '../parts/time.ts';
import { useTeaching } from './use-teaching.tsx';

const KINDS = { exampleQuestions: 'câu mẫu', everydayNames: 'tên thường gọi' } as const;

/** What was taught last. All of it is asked again on every evaluation; what was a slip is taken back. */
export function TaughtList({
  lines,
  mayEdit,
}: {
  readonly lines: readonly TaughtShown[];
  readonly mayEdit: boolean;
}): ReactNode {
  const { undo, busy } = useTeaching();
  return (
    <div className="panel">
      <h2>Vừa ghi</h2>
      <div className="in small">
        {lines.length === 0 ? (
          <p className="muted">
            Chưa ghi câu nào. Câu đã ghi hiện ở đây, được hỏi lại mỗi lần đánh giá, và gỡ được.
          </p>
        ) : (
          <ul className="plainlist taught">
            {lines.map((line) => (
              <li key={line.id}>
                <b>“{line.words}”</b>
                <span className="muted">
                  {KINDS[line.kind]} của {line.name} · {line.by},{' '}
                  <time dateTime={line.at}>{shortTime(line.at)}</time>
                </span>
                {mayEdit && (
                  <button
                    type="button"
                    className="lnk"
                    disabled={busy}
                    onClick={() => undo(line.id)}
                    aria-label={`Gỡ “${line.words}”`}
                  >
                    Gỡ
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
