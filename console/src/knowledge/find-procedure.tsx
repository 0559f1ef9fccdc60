import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { FoundProcedures, ProcedureName } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** The nearest procedures, or those that are looked for; `children` says what can be done with one. */
export function FindProcedure({
  near,
  children,
}: {
  readonly near: readonly ProcedureName[];
  readonly children: (procedure: ProcedureName) => ReactNode;
}): ReactNode {
  const { api } = useDesk();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['find-procedure', q],
    queryFn: ({ signal }) =>
      api.get<FoundProcedures>(`/api/desk/knowledge/find?q=${encodeURIComponent(q)}`, signal),
    enabled: q.length > 1,
  });
  const rows = q.length > 1 ? (found.data?.rows ?? []) : near;
  return (
    <div className="frm">
      <div>
        <label htmlFor="find-procedure">Tìm thủ tục theo mã hoặc theo tên</label>
        <input
          id="find-procedure"
          className="field"
          type="search"
          maxLength={200}
          placeholder="1.001193 hoặc khai sinh"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p role="status" className="small muted">
        {q.length > 1 ? said(found.isPending, rows.length, q) : nearest(near.length)}
      </p>
      <ul className="plainlist near">
        {rows.map((procedure) => (
          <li key={procedure.code}>
            <span>
              {procedure.name} <span className="small muted num">{procedure.code}</span>
            </span>
            {children(procedure)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function said(pending: boolean, count: number, q: string): string {
  if (pending) return 'Đang tìm…';
  return count === 0
    ? `Không có thủ tục nào với “${q}”. Anh/chị thử mã khác hoặc từ khác.`
    : `Tìm thấy ${count} thủ tục với “${q}”`;
}

function nearest(count: number): string {
  return count === 0
    ? 'Trợ lý không thấy thủ tục nào gần. Anh/chị tìm ở ô trên.'
    : 'Thủ tục gần nhất';
}
