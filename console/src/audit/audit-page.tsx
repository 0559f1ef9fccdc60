import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuditLine, AuditList } from '../../audit-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { MoreList } from '../parts/more-list.tsx';
import { PageHead } from '../parts/page.tsx';
import { shortTime } from '../parts/time.ts';
import { AuditFilter } from './audit-filter.tsx';
import type { AuditSearch } from './audit-search.ts';
import { Chain } from './chain.tsx';

const route = getRouteApi('/nhat-ky');

const EMPTY = {
  title: 'Không có dòng nào',
  words: 'Anh/chị bỏ bớt điều kiện lọc. Nhật ký chỉ ghi thêm, không sửa và không xóa.',
};

/** Who did what, the newest first. */
export function AuditPage(): ReactNode {
  const search = route.useSearch();
  const list = useAudit(search);
  return (
    <>
      <PageHead title="Nhật ký" above={<Link to="/quan-ly">Quản lý</Link>} />
      <div className="pad stack">
        <Chain />
        <AuditFilter acts={list.data?.pages[0]?.acts ?? []} />
        <MoreList list={list} empty={EMPTY}>
          {(rows) => <Lines rows={rows} />}
        </MoreList>
      </div>
    </>
  );
}

function useAudit(search: AuditSearch) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam && { before: pageParam }) });
      return api.get<AuditList>(`/api/desk/audit?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

function Lines({ rows }: { readonly rows: readonly AuditLine[] }): ReactNode {
  return (
    <table className="work panel">
      <caption className="sr">Nhật ký, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Việc</th>
          <th scope="col">Với</th>
          <th scope="col">Người làm</th>
          <th scope="col">Dòng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td className="num">
              <time dateTime={one.at}>{shortTime(one.at)}</time>
            </td>
            <td className="wide">
              {one.words}
              {one.detail.map(([name, value]) => (
                <small key={name} className="muted lines">
                  {name}: {value}
                </small>
              ))}
            </td>
            <td className="mono">{one.object}</td>
            <td>
              {one.actorName ?? one.actor}
              {one.actorName !== null && <small className="muted lines">{one.actor}</small>}
            </td>
            <td className="opt num muted">{one.id}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
