import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DataRequestList } from '../../data-request-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Asked, Blank } from '../parts/states.tsx';
import { FileRequest } from './file-request.tsx';
import { OneRequest } from './one-request.tsx';

const route = getRouteApi('/yeu-cau-du-lieu');
const STATES = [
  ['open', 'Đang chờ'],
  ['settled', 'Đã xong'],
] as const;

/** What citizens ask about their own data, the one that waits longest first. */
export function DataRequestPage(): ReactNode {
  const { api } = useDesk();
  const { state } = route.useSearch();
  const [filing, setFiling] = useState(false);
  const list = useQuery({
    queryKey: ['data-requests', state],
    queryFn: ({ signal }) =>
      api.get<DataRequestList>(`/api/desk/data-requests?state=${state}`, signal),
  });
  return (
    <>
      <PageHead title="Yêu cầu về dữ liệu" above={<Link to="/quan-ly">Quản lý</Link>}>
        <nav className="tabs" aria-label="Tình trạng">
          {STATES.map(([name, words]) => (
            <Link
              key={name}
              to="/yeu-cau-du-lieu"
              search={{ state: name }}
              className="tab"
              aria-current={name === state ? 'true' : undefined}
              activeProps={{}}
            >
              {words}
            </Link>
          ))}
        </nav>
        {list.data?.mayAct && (
          <button type="button" className="btn primary right" onClick={() => setFiling(true)}>
            Ghi yêu cầu
          </button>
        )}
      </PageHead>
      <div className="pad stack">
        <Asked query={list}>
          {({ rows, mayAct }) =>
            rows.length === 0 ? (
              <Nothing />
            ) : (
              rows.map((one) => <OneRequest key={one.id} one={one} mayAct={mayAct} />)
            )
          }
        </Asked>
      </div>
      {filing && <FileRequest onClose={() => setFiling(false)} />}
    </>
  );
}

function Nothing(): ReactNode {
  return (
    <Blank title="Không có yêu cầu nào">
      <p>
        Người dân nhắn “xóa dữ liệu của tôi” cho trợ lý thì yêu cầu hiện ở đây. Người tới tận nơi,
        gọi điện hay gửi thư thì anh/chị bấm “Ghi yêu cầu”.
      </p>
    </Blank>
  );
}
