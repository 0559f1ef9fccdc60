import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { useBookingsWaiting } from '../receptions/bookings-waiting.ts';
import { ROOMS } from './rooms.ts';

/** What is kept in order now and then, each with a line on what it is for; only what this person may open. */
export function OfficePage(): ReactNode {
  const session = useSession();
  const role = session.data?.staff.role;
  const bookings = useBookingsWaiting(role !== undefined && role !== 'editor');
  const rooms = ROOMS.filter(
    ({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)),
  );
  return (
    <>
      <PageHead title="Quản lý" />
      <div className="pad">
        <ul className="rooms">
          {rooms.map(({ to, name, words }) => (
            <li key={to} className="panel">
              <Link to={to}>
                <b>
                  {name}
                  {to === '/tiep-dan' && bookings > 0 && ` (${bookings} đang chờ)`}
                </b>
                <span>{words}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
