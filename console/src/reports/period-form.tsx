import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Report } from '../../report-protocol.ts';
import { Labelled } from '../parts/form.tsx';
import { usualPeriods } from './report-search.ts';

const route = getRouteApi('/bao-cao');

/** Which time, and whose cases. */
export function PeriodForm({ report }: { readonly report: Report }): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [now] = useState(() => new Date());
  return (
    <div className="noprint stack">
      <nav className="tabs" aria-label="Kỳ">
        {usualPeriods(now).map(({ name, from, to }) => (
          <Link
            key={name}
            to="/bao-cao"
            search={{ ...search, from, to }}
            className="tab"
            aria-current={from === report.from && to === report.to ? 'true' : undefined}
            activeProps={{}}
          >
            {name}
          </Link>
        ))}
      </nav>
      <form
        className="row"
        style={{ alignItems: 'end' }}
        key={`${report.from}${report.to}`}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const of = (name: string): string | undefined =>
            String(form.get(name) ?? '') || undefined;
          void navigate({ search: { from: of('from'), to: of('to'), agency: of('agency') } });
        }}
      >
        <Labelled id="from" label="Từ ngày">
          <input className="field" id="from" name="from" type="date" defaultValue={report.from} />
        </Labelled>
        <Labelled id="to" label="Đến hết ngày">
          <input className="field" id="to" name="to" type="date" defaultValue={report.to} />
        </Labelled>
        {report.agencies.length > 0 && (
          <Labelled id="agency" label="Đơn vị">
            <select className="field" id="agency" name="agency" defaultValue={search.agency ?? ''}>
              <option value="">Toàn cơ quan</option>
              {report.agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        <button type="submit" className="btn">
          Xem
        </button>
      </form>
    </div>
  );
}
