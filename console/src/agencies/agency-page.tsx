import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgencyShown } from '../../agency-protocol.ts';
import type { NamedId } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { dayWords } from '../parts/time.ts';
import { AboutAgency } from './about-agency.tsx';
import { AgencyInputs, agencyFieldsOf } from './agency-inputs.tsx';
import { RetireAgency } from './retire-agency.tsx';
import { levelWords, useAgencies, useAgency } from './use-agencies.ts';

const route = getRouteApi('/don-vi/$id');

/** One office: how it is reached, what hangs on it, and whether cases go to it. */
export function AgencyPage(): ReactNode {
  const { id } = route.useParams();
  const agency = useAgency(id);
  const list = useAgencies();
  const above = <Link to="/don-vi">Đơn vị</Link>;
  if (agency.isPending || list.isPending) return <Loading />;
  if (!agency.data || !list.data)
    return (
      <>
        <PageHead title="Đơn vị" above={above} />
        <Broken error={agency.error ?? list.error} onAgain={() => void agency.refetch()} />
      </>
    );
  const one = agency.data;
  return (
    <>
      <PageHead title={one.name} above={above} />
      <div className="pad stack">
        {one.retiredOn !== null && (
          <p className="note wait">
            Ngừng nhận việc từ {dayWords(one.retiredOn)}. Việc đã giao trước đó vẫn do đơn vị này
            làm xong.
          </p>
        )}
        <div className="set">
          <div className="stack">
            <section className="panel">
              <h2>Thông tin</h2>
              <div className="in">
                {one.mayKeep ? (
                  <Change key={one.id} one={one} communes={list.data.communes} />
                ) : (
                  <Told one={one} />
                )}
              </div>
            </section>
            {one.mayKeep && <RetireAgency one={one} />}
          </div>
          <AboutAgency one={one} />
        </div>
      </div>
    </>
  );
}

function Told({ one }: { readonly one: AgencyShown }): ReactNode {
  const rows = [
    ['Cấp', levelWords(one.level)],
    ['Xã, phường', one.communeName ?? ''],
    ['Điện thoại', one.phone],
    ['Thư điện tử', one.email],
    ['Địa chỉ', one.address],
    ['Giờ làm việc', one.hours],
  ] as const;
  return (
    <dl className="kv2">
      {rows
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

function Change({
  one,
  communes,
}: {
  readonly one: AgencyShown;
  readonly communes: readonly NamedId[];
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    const body = { ...agencyFieldsOf(form), mark: one.mark };
    try {
      await api.send<AgencyShown>('PUT', `/api/desk/agencies/${one.id}`, body);
      notifications.show({ message: 'Đã lưu đơn vị.' });
    } catch (error) {
      if (!(error instanceof RequestFailed) || error.status !== 409) throw error;
      // What is typed stays in the form; beside it stands who changed what.
      throw new RequestFailed(409, {
        code: 'changed',
        message: `${error.message} Xem “Thay đổi gần đây” ở trang này.`,
      });
    } finally {
      await client.invalidateQueries({ queryKey: ['agencies'] });
    }
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Wrong words={wrong} />
      <AgencyInputs agency={one} communes={communes} />
      <div>
        <button type="submit" className="btn primary" disabled={busy}>
          Lưu
        </button>
      </div>
    </form>
  );
}
