import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PeopleList, Person } from '../../people-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { PersonActs } from './person-acts.tsx';
import { fieldsOf, PersonInputs } from './person-fields.tsx';
import { usePeople } from './use-people.ts';

const route = getRouteApi('/can-bo/$id');

/** One person: what they may do, and how they come in. */
export function PersonPage(): ReactNode {
  const { id } = route.useParams();
  const { api } = useDesk();
  const list = usePeople();
  const person = useQuery({
    queryKey: ['people', id],
    queryFn: ({ signal }) => api.get<Person>(`/api/desk/people/${id}`, signal),
  });
  if (person.isPending || list.isPending) return <Loading />;
  if (!person.data || !list.data)
    return (
      <>
        <PageHead title="Cán bộ" />
        <Broken error={person.error ?? list.error} onAgain={() => void person.refetch()} />
      </>
    );
  const one = person.data;
  return (
    <>
      <PageHead title={one.name} above={<Link to="/can-bo">Cán bộ và quyền</Link>} />
      <div className="pad stack" style={{ maxWidth: '44rem' }}>
        <p className="small muted">
          Tên đăng nhập {one.login}.{' '}
          {one.lastSignInAt === null
            ? 'Chưa vào bàn làm việc lần nào.'
            : `Vào gần nhất lúc ${fullTime(one.lastSignInAt)}.`}{' '}
          Đang mở trên {one.sessions} máy. Bước xác nhận thứ hai: {one.twoFactor ? 'có' : 'chưa'}.
        </p>
        <section className="panel">
          <h2>Thông tin và quyền</h2>
          <div className="in">
            <Change key={`${one.role}${one.agency}`} person={one} list={list.data} />
          </div>
        </section>
        <PersonActs person={one} mail={list.data.mail} />
      </div>
    </>
  );
}

function Change({
  person,
  list,
}: {
  readonly person: Person;
  readonly list: PeopleList;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    await api.send<Person>('PUT', `/api/desk/people/${person.id}`, fieldsOf(form));
    await client.invalidateQueries({ queryKey: ['people'] });
    notifications.show({ message: 'Đã lưu. Quyền mới có hiệu lực ngay.' });
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Wrong words={wrong} />
      <PersonInputs person={person} list={list} />
      <button type="submit" className="btn primary" disabled={busy}>
        Lưu
      </button>
    </form>
  );
}
