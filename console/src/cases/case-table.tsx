import { Link } from '@tanstack/react-router';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import type { CaseRow } from '../../protocol.ts';
import { shortTime } from '../parts/time.ts';
import { DeadlineBadge } from './deadline-badge.tsx';
import { inGroups, RowGroup } from './row-window.tsx';

const COLUMNS = 7;

/** Two lines a row: what, then code, place and what matters; cards on a phone. */
export function CaseTable({
  rows,
  at,
  ticked,
  onTick,
}: {
  readonly rows: readonly CaseRow[];
  readonly at: number;
  readonly ticked: readonly string[];
  readonly onTick: (receipt: string) => void;
}): ReactNode {
  const chosen = useRef<HTMLTableRowElement>(null);
  const first = useRef(at);
  useEffect(() => {
    // Only the keys move the focus: a list that loads leaves it where it is.
    if (at === first.current) return;
    first.current = -1;
    chosen.current?.querySelector('a')?.focus();
  }, [at]);
  const numbered = rows.map((row, index) => ({ row, index }));
  return (
    <table className="work panel" aria-rowcount={rows.length + 1}>
      <caption className="sr">Việc, xếp theo hạn gần nhất</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">Đánh dấu</span>
          </th>
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
      {inGroups(numbered).map((group) => (
        <RowGroup
          key={group[0]?.row.receipt}
          columns={COLUMNS}
          held={group.some(({ index }) => index === at)}
        >
          {group.map(({ row, index }) => (
            <Row
              key={row.receipt}
              row={row}
              // The heading is the first row.
              number={index + 2}
              ref={index === at ? chosen : null}
              at={index === at}
              ticked={ticked.includes(row.receipt)}
              onTick={onTick}
            />
          ))}
        </RowGroup>
      ))}
    </table>
  );
}

function Row({
  row,
  number,
  at,
  ticked,
  onTick,
  ref,
}: {
  readonly row: CaseRow;
  readonly number: number;
  readonly at: boolean;
  readonly ticked: boolean;
  readonly onTick: (receipt: string) => void;
  readonly ref: Ref<HTMLTableRowElement>;
}): ReactNode {
  return (
    <tr className={`${at ? 'at' : ''} ${row.unread ? 'new' : ''}`} ref={ref} aria-rowindex={number}>
      <td className="pick">
        <label>
          <input
            type="checkbox"
            aria-label={`Đánh dấu ${row.receipt}`}
            checked={ticked}
            onChange={() => onTick(row.receipt)}
          />
        </label>
      </td>
      <td>
        <DeadlineBadge left={row.left} />
      </td>
      <td className="wide">
        <Link to="/viec/$receipt" params={{ receipt: row.receipt }}>
          {row.what}
          <small>
            {row.unread && <b className="fresh">Mới · </b>}
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
  );
}
