import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BookingList } from '../../reception-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Asked, Blank } from '../parts/states.tsx';
import { OneBooking } from './one-booking.tsx';

const route = getRouteApi('/tiep-dan');
const STATES = [
  ['waiting', 'Chờ trả lời'],
  ['all', 'Tất cả'],
] as const;

/** Who asked for a turn at the leaders' reception, the next session first. */
export function ReceptionPage(): ReactNode {
  const { api } = useDesk();
  const { state } = route.useSearch();
  const list = useQuery({
    queryKey: ['receptions', 'list', state],
    queryFn: ({ signal }) => api.get<BookingList>(`/api/desk/receptions?state=${state}`, signal),
  });
  return (
    <>
      <PageHead title="Đăng ký tiếp dân" above={<Link to="/quan-ly">Quản lý</Link>}>
        <nav className="tabs" aria-label="Tình trạng">
          {STATES.map(([name, words]) => (
            <Link
              key={name}
              to="/tiep-dan"
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
          {({ rows, mayAct }) =>
            rows.length === 0 ? (
              <Nothing />
            ) : (
              rows.map((one) => <OneBooking key={one.id} one={one} mayAct={mayAct} />)
            )
          }
        </Asked>
      </div>
    </>
  );
}

function Nothing(): ReactNode {
  return (
    <Blank title="Không ai chờ">
      <p>
        Người dân bấm “Đăng ký một lượt” ở trang Lịch tiếp dân, hoặc nhắn “đăng ký gặp chủ tịch” cho
        trợ lý, thì yêu cầu hiện ở đây. Lịch và số lượt mỗi buổi nằm trong tệp
        offices/reception.json.
      </p>
    </Blank>
  );
}
