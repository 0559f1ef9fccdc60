import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProcedureList, ProcedureRow } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { MoreList } from '../parts/more-list.tsx';
import { KnowledgeHead } from './knowledge-head.tsx';
import { ProcedureFilters, type ProcedureSearch } from './procedure-filters.tsx';
import { StateBadge } from './state-badge.tsx';
import { WaitingDrafts } from './waiting-drafts.tsx';

const route = getRouteApi('/kien-thuc/thu-tuc');

const EMPTY = {
  title: 'Không tìm thấy',
  words: 'Anh/chị thử từ khác hoặc bỏ bớt điều kiện lọc. Gõ có dấu hay không dấu đều được.',
};

/** Every procedure that is known, narrowed by words, field, level, state and source. */
export function ProceduresPage(): ReactNode {
  const search = route.useSearch();
  const list = useProcedures(search);
  const first = list.data?.pages[0];
  return (
    <>
      <KnowledgeHead title="Thủ tục">
        <Link to="/kien-thuc/muc-moi" className="btn">
          Viết mục mới
        </Link>
      </KnowledgeHead>
      <div className="pad">
        <WaitingDrafts />
        <ProcedureFilters search={search} fields={first?.fields ?? []} />
        <p role="status" className="small muted">
          {first ? `${first.total} thủ tục` : 'Đang tìm…'}
        </p>
        <MoreList list={list} empty={EMPTY}>
          {(rows) => <ProcedureTable rows={rows} />}
        </MoreList>
      </div>
    </>
  );
}

function useProcedures(search: ProcedureSearch) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['knowledge', 'procedures', search],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...search, from: String(pageParam) });
      const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
      return api.get<ProcedureList>(`/api/desk/knowledge/procedures?${query}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

function ProcedureTable({ rows }: { readonly rows: readonly ProcedureRow[] }): ReactNode {
  return (
    <table className="work">
      <thead>
        <tr>
          <th scope="col">Thủ tục</th>
          <th scope="col" className="opt">
            Lĩnh vực
          </th>
          <th scope="col" className="opt">
            Cấp
          </th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <Link to="/kien-thuc/thu-tuc/$code" params={{ code: row.code }}>
                {row.name}
                <small>
                  <span className="num">{row.code}</span>
                  {row.source === 'own' && ' · soạn cùng phần mềm'}
                  {row.source === 'office' && ' · cơ quan tự viết'}
                  {row.edited && ' · cán bộ đã sửa'}
                  {row.doubts > 0 && ` · ${row.doubts} chỗ đáng ngờ`}
                </small>
              </Link>
            </td>
            <td className="opt">{row.field}</td>
            <td className="opt nowrap">{row.levels}</td>
            <td>
              <StateBadge state={row.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
