import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Person } from '../../people-protocol.ts';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { InvitePerson } from './invite-person.tsx';
import { roleWords } from './roles.ts';
import { usePeople } from './use-people.ts';

/** What keeps somebody out, in words; nothing for who comes and goes. */
const STATE: Readonly<Record<Person['state'], string>> = {
  active: 'Đang dùng',
  invited: 'Đã mời, chưa vào',
  locked: 'Tạm khóa vì sai mật khẩu',
  blocked: 'Đã khóa',
};

/** Who may sign in. */
export function PeoplePage(): ReactNode {
  const list = usePeople();
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageHead title="Cán bộ và quyền" above={<Link to="/quan-ly">Quản lý</Link>}>
        <button type="button" className="btn primary right" onClick={() => setInviting(true)}>
          Mời cán bộ
        </button>
      </PageHead>
      <div className="pad">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <PeopleTable rows={list.data.rows} />
        )}
      </div>
      {list.data && inviting && (
        <InvitePerson list={list.data} onClose={() => setInviting(false)} />
      )}
    </>
  );
}

function PeopleTable({ rows }: { readonly rows: readonly Person[] }): ReactNode {
  return (
    <table className="work panel">
      <caption className="sr">Cán bộ, xếp theo tên</caption>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Vai trò</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Bước hai</th>
          <th scope="col">Vào gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td className="wide">
              <Link to="/can-bo/$id" params={{ id: one.id }}>
                {one.name}
                <small>
                  {one.login}
                  {one.me && ' · là anh/chị'}
                </small>
              </Link>
            </td>
            <td>{roleWords(one.role)}</td>
            <td className="opt">{one.agencyName}</td>
            <td>
              <span className={`tag ${one.state === 'active' ? '' : 'late'}`}>
                {STATE[one.state]}
              </span>
            </td>
            <td className="opt">{one.twoFactor ? 'Có' : 'Chưa'}</td>
            <td className="opt num muted">
              {one.lastSignInAt === null ? (
                'Chưa vào'
              ) : (
                <time dateTime={one.lastSignInAt}>{shortTime(one.lastSignInAt)}</time>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
