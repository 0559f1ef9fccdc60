import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ProcedureHistory, ProcedurePage } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { ToldChanges } from './told-changes.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

/** What each version changed; an old one is brought back as a draft. Asked for only when it is opened. */
export function HistoryPanel({ one }: { readonly one: ProcedurePage }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="panel">
      <h2>Các bản trước</h2>
      <div className="in">
        {open ? (
          <Versions one={one} />
        ) : (
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            Xem ai đã sửa gì
          </button>
        )}
      </div>
    </section>
  );
}

function Versions({ one }: { readonly one: ProcedurePage }): ReactNode {
  const { api } = useDesk();
  const path = `/api/desk/knowledge/procedures/${encodeURIComponent(one.code)}/history`;
  const history = useQuery({
    queryKey: ['knowledge', 'history', one.code],
    queryFn: ({ signal }) => api.get<ProcedureHistory>(path, signal),
  });
  if (history.isPending) return <Loading rows={2} />;
  if (!history.data) return <Broken error={history.error} onAgain={() => void history.refetch()} />;
  const { versions } = history.data;
  if (versions.length === 0)
    return <p className="muted">Chưa ai sửa thủ tục này, trang còn nguyên như khi nhập.</p>;
  return (
    <ol className="plainlist versions">
      {versions.map((version, at) => (
        <li key={version.version}>
          <p>
            <b>{version.version === 0 ? 'Trang gốc' : `Bản ${version.version}`}</b>{' '}
            <span className="small muted">
              {version.version === 0
                ? 'trước khi cán bộ sửa'
                : `${version.by}, ${fullTime(version.at)}`}
            </span>
          </p>
          {version.version > 0 && <ToldChanges changes={version.changes} />}
          {at > 0 && one.mayEdit && <Restore one={one} version={version.version} />}
        </li>
      ))}
    </ol>
  );
}

function Restore({
  one,
  version,
}: {
  readonly one: ProcedurePage;
  readonly version: number;
}): ReactNode {
  const { act, busy } = useProcedureAct(one.code);
  const name = version === 0 ? 'trang gốc' : `bản ${version}`;
  const done = `Nội dung của ${name} đã vào bản nháp. Người thứ hai duyệt thì trợ lý mới nói theo.`;
  return (
    <button
      type="button"
      className="lnk"
      disabled={busy}
      onClick={() => act('restore', { version }, done)}
    >
      Lấy lại {name}
    </button>
  );
}
