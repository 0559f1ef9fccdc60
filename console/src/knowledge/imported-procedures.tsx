import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type {
  ImportedChanges,
  ImportedProcedure,
  ImportPage,
} from '../../knowledge-import-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { ToldChanges } from './told-changes.tsx';

const STATUS = { new: 'mới', changed: 'thay đổi', unchanged: 'giữ nguyên' } as const;

/** Every procedure that would change, the doubted first; each shows what citizens would be told when it is opened. */
export function ImportedProcedures({
  one,
  left,
  onToggle,
}: {
  readonly one: ImportPage;
  /** Codes that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: ((code: string) => void) | undefined;
}): ReactNode {
  const rows = one.procedures
    .filter(({ status }) => status !== 'unchanged')
    .toSorted((a, b) => b.doubts.length - a.doubts.length);
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>Thủ tục mới và thay đổi ({rows.length})</h2>
      <ul className="in plainlist near">
        {rows.map((row) => (
          <li key={row.code}>
            {onToggle ? (
              <label className="check">
                <input
                  type="checkbox"
                  checked={!left.has(row.code)}
                  onChange={() => onToggle(row.code)}
                />
                <Name row={row} />
              </label>
            ) : (
              <Name row={row} />
            )}
            <Doubts row={row} />
            {row.chosen && <Changes id={one.id} code={row.code} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ row }: { readonly row: ImportedProcedure }): ReactNode {
  return (
    <span>
      {row.name} <span className="small muted num">{row.code}</span>{' '}
      <b className="small">{STATUS[row.status]}</b>
      {!row.chosen && <span className="small muted"> · không chọn</span>}
    </span>
  );
}

function Doubts({ row }: { readonly row: ImportedProcedure }): ReactNode {
  if (row.doubts.length === 0) return null;
  return (
    <ul className="plainlist small">
      {row.doubts.map(({ field, why, raw }) => (
        <li key={`${field}/${why}/${raw}`}>
          <b className="late">Đáng ngờ:</b> {field}, {why}: <span className="suspect">{raw}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ id, code }: { readonly id: string; readonly code: string }): ReactNode {
  const { api } = useDesk();
  const [open, setOpen] = useState(false);
  const changes = useQuery({
    queryKey: ['knowledge', 'import', id, code],
    queryFn: ({ signal }) =>
      api.get<ImportedChanges>(
        `/api/desk/knowledge/imports/${encodeURIComponent(id)}/procedures/${encodeURIComponent(code)}`,
        signal,
      ),
    enabled: open,
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small">Người dân sẽ được nói gì khác</summary>
      {changes.data ? (
        <ToldChanges changes={changes.data.changes} />
      ) : (
        <p className="small muted">{changes.error ? changes.error.message : 'Đang xem…'}</p>
      )}
    </details>
  );
}
