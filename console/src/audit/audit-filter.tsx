import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuditList } from '../../audit-protocol.ts';
import { Labelled } from '../parts/form.tsx';
import { readAuditSearch } from './audit-search.ts';

const route = getRouteApi('/nhat-ky');

/** By person, act, object and day. */
export function AuditFilter({ acts }: { readonly acts: AuditList['acts'] }): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <form
      className="row"
      role="search"
      style={{ alignItems: 'end' }}
      key={JSON.stringify(search)}
      onSubmit={(event) => {
        event.preventDefault();
        const form = Object.fromEntries(new FormData(event.currentTarget));
        void navigate({ search: readAuditSearch(form) });
      }}
    >
      <Labelled id="actor" label="Tên đăng nhập">
        <input className="field" id="actor" name="actor" defaultValue={search.actor} />
      </Labelled>
      <Labelled id="act" label="Việc">
        <select className="field" id="act" name="act" key={acts.length} defaultValue={search.act}>
          <option value="">Mọi việc</option>
          {acts.map(({ act, words }) => (
            <option key={act} value={act}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id="object" label="Với (mã việc, người…)">
        <input className="field" id="object" name="object" defaultValue={search.object} />
      </Labelled>
      <Labelled id="from" label="Từ ngày">
        <input className="field" id="from" name="from" type="date" defaultValue={search.from} />
      </Labelled>
      <Labelled id="to" label="Đến hết ngày">
        <input className="field" id="to" name="to" type="date" defaultValue={search.to} />
      </Labelled>
      <button type="submit" className="btn">
        Lọc
      </button>
      {Object.keys(search).length > 0 && (
        <Link to="/nhat-ky" search={{}} className="btn quiet">
          Bỏ lọc
        </Link>
      )}
    </form>
  );
}
