import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseRow } from '../../protocol.ts';
import { shortTime } from '../parts/time.ts';
import { DeadlineBadge } from './deadline-badge.tsx';

/** Two lines a row: what, then code, place and what matters; cards on a phone. */
export function CaseTable({
  rows,
  at,
}: {
  readonly rows: readonly CaseRow[];
  readonly at: number;
}): ReactNode {
  const chosen = useRef<HTMLTableRowElement>(null);
  const first = useRef(at);
  useEffect(() => {
    // Only the keys move the focus: a list that loads leaves it where it is.
    if (at === first.current) return;
    first.current = -1;
    chosen.current?.querySelector('a')?.focus();
  }, [at]);
  return (
    <table className="work panel">
      <caption className="sr">Việc, xếp theo hạn gần nhất</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="ascending">
            Hạn ↑
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col">Loại việc</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Nhận lúc</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.receipt}
            className={index === at ? 'at' : ''}
            ref={index === at ? chosen : null}
          >
            <td>
              <DeadlineBadge left={row.left} />
            </td>
            <td className="wide">
              <Link to="/viec/$receipt" params={{ receipt: row.receipt }}>
                {row.what}
                <small>
                  {row.urgent && <b className="late">Khẩn · </b>}
                  {row.receipt} · {row.place}
                  {row.supporters > 0 && ` · ${row.supporters} người theo dõi`}
                </small>
              </Link>
            </td>
            <td className="opt">{row.categoryName}</td>
            <td className="opt">{row.agencyName}</td>
            <td className="opt">
              {row.stageWords}
              {row.handler !== null && <small>{row.mine ? <b>Tôi</b> : row.handler}</small>}
            </td>
            <td className="opt num muted">
              <time dateTime={row.createdAt}>{shortTime(row.createdAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
