import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CallBackList } from '../../call-back-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Asked, Blank } from '../parts/states.tsx';
import { OneCallBack } from './one-call-back.tsx';
import { ToldNowPanel } from './told-now.tsx';

const route = getRouteApi('/goi-lai');
const STATES = [
  ['open', 'Đang chờ'],
  ['done', 'Xong trong 7 ngày'],
] as const;

/** Who waits for a call, the longest first, and what citizens are told meanwhile. */
export function CallBackPage(): ReactNode {
  const { api } = useDesk();
  const { state } = route.useSearch();
  const list = useQuery({
    // Under the conversations' key: what changes there changes here.
    queryKey: ['conversations', 'call-backs', state],
    queryFn: ({ signal }) => api.get<CallBackList>(`/api/desk/call-backs?state=${state}`, signal),
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHead
        title="Gọi lại"
        above={
          <Link to="/tro-chuyen" search={{ filter: 'waiting' }}>
            Trò chuyện
          </Link>
        }
      >
        <nav className="tabs" aria-label="Tình trạng">
          {STATES.map(([name, words]) => (
            <Link
              key={name}
              to="/goi-lai"
              search={{ state: name }}
              className="tab"
              aria-current={name === state ? 'true' : undefined}
              activeProps={{}}
            >
              {words}
            </Link>
          ))}
        </nav>
      </PageHead>
      <div className="pad stack">
        <Asked query={list}>
          {({ rows, told, mayAct }) => (
            <>
              <ToldNowPanel told={told} />
              {rows.length === 0 && <Nothing done={state === 'done'} />}
              {rows.map((one) => (
                <OneCallBack key={one.id} one={one} mayAct={mayAct} />
              ))}
            </>
          )}
        </Asked>
      </div>
    </>
  );
}

function Nothing({ done }: { readonly done: boolean }): ReactNode {
  return (
    <Blank title={done ? 'Chưa có lượt nào' : 'Không ai chờ gọi lại'}>
      <p>
        {done
          ? 'Lượt gọi đã đóng ở lại đây bảy ngày; đóng nhầm thì mở lại được.'
          : 'Người xin gặp cán bộ ngoài giờ, gửi tin thoại hay chờ quá lâu hiện ở đây, người chờ lâu nhất ở trên.'}
      </p>
    </Blank>
  );
}
