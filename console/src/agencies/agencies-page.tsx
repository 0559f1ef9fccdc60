import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AgencyList, AgencyRow } from '../../agency-protocol.ts';
import { count } from '../parts/figures.ts';
import { folded } from '../parts/folded.ts';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { AddAgency } from './add-agency.tsx';
import { levelWords, useAgencies } from './use-agencies.ts';

/** More rows than this nobody reads; typing narrows them. */
const MOST_ROWS = 60;

/** The offices that cases go to, by name, commune and level. */
export function AgenciesPage(): ReactNode {
  const list = useAgencies();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead title="Đơn vị" above={<Link to="/quan-ly">Quản lý</Link>}>
        {list.data?.mayKeep && (
          <button type="button" className="btn primary right" onClick={() => setAdding(true)}>
            Thêm đơn vị
          </button>
        )}
      </PageHead>
      <div className="pad stack">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <Agencies list={list.data} />
        )}
      </div>
      {list.data && adding && <AddAgency list={list.data} onClose={() => setAdding(false)} />}
    </>
  );
}

function Agencies({ list }: { readonly list: AgencyList }): ReactNode {
  const [words, setWords] = useState('');
  const [level, setLevel] = useState('');
  const [gone, setGone] = useState(false);
  const rows = list.rows
    .filter((one) => gone || one.retiredOn === null)
    .filter((one) => level === '' || one.level === level)
    .filter((one) => folded(`${one.name} ${one.communeName ?? ''}`).includes(folded(words)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <>
      <div className="row" role="search">
        <input
          className="field search"
          type="search"
          aria-label="Tìm theo tên đơn vị, xã, phường"
          placeholder="Tìm tên, xã, phường"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <select
          className="field search"
          aria-label="Cấp"
          value={level}
          onChange={({ target }) => setLevel(target.value)}
        >
          <option value="">Cấp: tất cả</option>
          <option value="province">Cấp tỉnh</option>
          <option value="commune">Cấp xã</option>
        </select>
        <label className="tick">
          <input
            type="checkbox"
            checked={gone}
            onChange={({ target }) => setGone(target.checked)}
          />
          Cả đơn vị đã ngừng
        </label>
        <p className="small muted" role="status">
          {count(rows.length)} đơn vị
        </p>
      </div>
      {rows.length === 0 ? (
        <Blank title="Không có đơn vị nào">
          <p>Anh/chị gõ ít chữ hơn hoặc bỏ bớt điều kiện lọc. Gõ không dấu cũng được.</p>
        </Blank>
      ) : (
        <Rows rows={rows} />
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly AgencyRow[] }): ReactNode {
  return (
    <>
      <table className="work panel rules">
        <caption className="sr">Đơn vị, xếp theo tên</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Cấp</th>
            <th scope="col">Điện thoại</th>
            <th scope="col">Việc đang mở</th>
            <th scope="col">Cán bộ</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((one) => (
            <tr key={one.id}>
              <td className="wide">
                <Link to="/don-vi/$id" params={{ id: one.id }}>
                  {one.name}
                  {one.communeName !== null && <small>{one.communeName}</small>}
                </Link>
              </td>
              <td className="opt">
                {levelWords(one.level)}
                {one.retiredOn !== null && <span className="tag late">Đã ngừng</span>}
              </td>
              <td className="opt num">{one.phone ?? <span className="muted">Chưa có</span>}</td>
              <td className="num">
                <span className="only-m">Việc đang mở: </span>
                {count(one.open)}
                {one.overdue > 0 && <b className="late"> · {count(one.overdue)} quá hạn</b>}
              </td>
              <td className="opt num">{count(one.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p className="small muted">Hiện {MOST_ROWS} đơn vị đầu. Anh/chị gõ tên để thấy đúng nơi.</p>
      )}
    </>
  );
}
