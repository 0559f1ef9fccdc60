import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ImportPage as Page } from '../../knowledge-import-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { ImportActs } from './import-acts.tsx';
import { IMPORT_STATES } from './import-states.ts';
import { ImportedProcedures } from './imported-procedures.tsx';

const route = getRouteApi('/kien-thuc/nhap-tep/$id');

/** What was read of some files: the report first, then what may be done with it. */
export function ImportPage(): ReactNode {
  const { id } = route.useParams();
  const { api } = useDesk();
  const one = useQuery({
    queryKey: ['knowledge', 'import', id],
    queryFn: ({ signal }) =>
      api.get<Page>(`/api/desk/knowledge/imports/${encodeURIComponent(id)}`, signal),
  });
  if (one.isPending) return <Loading />;
  if (!one.data) return <Broken error={one.error} onAgain={() => void one.refetch()} />;
  return (
    <>
      <PageHead
        title={one.data.files.join(', ')}
        above={<Link to="/kien-thuc/nhap-tep">Nhập tệp</Link>}
      >
        <div className="right">
          <span className="chip fixed">{IMPORT_STATES[one.data.state]}</span>
        </div>
      </PageHead>
      <Report key={one.data.state} one={one.data} />
    </>
  );
}

function Report({ one }: { readonly one: Page }): ReactNode {
  const { counts, authors, at, published } = one;
  const open = one.mayEdit && one.state === 'read';
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const codes = one.procedures.flatMap(({ code, chosen }) =>
    chosen && !left.has(code) ? [code] : [],
  );
  const toggle = (code: string): void => {
    const next = new Set(left);
    if (!next.delete(code)) next.add(code);
    setLeft(next);
  };
  return (
    <div className="pad stack">
      <section className="panel">
        <h2>Kết quả đọc</h2>
        <div className="in stack">
          <p>
            <b>{counts.fresh}</b> thủ tục mới, <b>{counts.changed}</b> thay đổi, {counts.unchanged}{' '}
            giữ nguyên; {counts.doubted} thủ tục có chỗ đáng ngờ; {counts.unread} chỗ không đọc
            được.
          </p>
          <p className="small muted">
            {authors.join(', ')} đưa vào lúc {fullTime(at)}.
            {published && ` ${published.by} duyệt lúc ${fullTime(published.at)}.`}
          </p>
          <ImportActs one={one} codes={codes} />
        </div>
      </section>
      {one.unread.length > 0 && (
        <section className="panel">
          <h2>Không đọc được ({one.unread.length})</h2>
          <ul className="in plainlist near">
            {one.unread.map(({ what, reason }) => (
              <li key={`${what}/${reason}`}>
                <b>{what}</b>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ImportedProcedures one={one} left={left} onToggle={open ? toggle : undefined} />
    </div>
  );
}
