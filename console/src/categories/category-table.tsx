import type { ReactNode } from 'react';
import type { CategoriesShown, CategoryShown, DeadlineShown } from '../../category-protocol.ts';
import { count } from '../parts/figures.ts';
import { dayWords } from '../parts/time.ts';

/** Each kind with its two deadlines, their source, and what came in of late. */
export function CategoryTable({
  shown,
  onSet,
}: {
  readonly shown: CategoriesShown;
  readonly onSet: ((category: string) => void) | undefined;
}): ReactNode {
  return (
    <table className="work panel rules">
      <caption className="sr">Loại việc với thời hạn đang áp dụng</caption>
      <thead>
        <tr>
          <th scope="col">Loại việc</th>
          <th scope="col">Phản hồi đầu</th>
          <th scope="col">Trả lời</th>
          <th scope="col">90 ngày qua</th>
          {onSet && (
            <th scope="col">
              <span className="sr">Việc làm được</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.rows.map((one) => (
          <tr key={one.id}>
            <td className="wide">
              <b>{one.name}</b>
              {one.aboutStaff && <small>nói về cán bộ: luôn chuyển cấp trên</small>}
              {one.shareable && <small>nhiều người cùng thấy: cho người khác góp vào</small>}
            </td>
            <td>
              <Deadline label="Phản hồi đầu: " one={one.firstReply} />
            </td>
            <td>
              <Deadline label="Trả lời: " one={one.resolution} />
            </td>
            <td>
              <Filed one={one} />
            </td>
            {onSet && (
              <td>
                <button type="button" className="btn quiet" onClick={() => onSet(one.id)}>
                  Đổi hạn<span className="sr"> của {one.name}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deadline({
  label,
  one,
}: {
  readonly label: string;
  readonly one: DeadlineShown;
}): ReactNode {
  return (
    <>
      <span className="only-m">{label}</span>
      {one.words}
      {!one.own && <span className="small muted"> (theo hạn chung)</span>}
      <small>
        {one.source}, từ {dayWords(one.from)}
      </small>
      {one.next && (
        <small>
          <b>
            Từ {dayWords(one.next.from)}: {one.next.words}
          </b>{' '}
          ({one.next.source})
        </small>
      )}
    </>
  );
}

function Filed({ one }: { readonly one: CategoryShown }): ReactNode {
  return (
    <>
      <span className="only-m">90 ngày qua: </span>
      <span className="num">{count(one.filed)}</span> việc
      {one.movedHere.length > 0 && <small>cán bộ đổi loại: {one.movedHere.join(', ')}</small>}
      {one.movedAway.length > 0 && <small>cán bộ đổi loại: {one.movedAway.join(', ')}</small>}
    </>
  );
}
