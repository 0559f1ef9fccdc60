import { type ReactNode, useState } from 'react';
import type { CaseRow } from '../../protocol.ts';
import { Download } from '../parts/download.tsx';
import { BulkRoute } from './bulk-route.tsx';

/** What is done to the rows that are ticked. */
export function BulkBar({
  rows,
  onTick,
}: {
  readonly rows: readonly CaseRow[];
  readonly onTick: (receipts: readonly string[]) => void;
}): ReactNode {
  const [routing, setRouting] = useState(false);
  if (rows.length === 0) return null;
  const chosen = new URLSearchParams([
    ['view', 'all'],
    ...rows.map(({ receipt }) => ['receipt', receipt]),
  ]);
  return (
    <div className="strip" role="group" aria-label="Việc đã đánh dấu">
      <span>Đã đánh dấu {rows.length} việc.</span>
      <button type="button" className="btn" onClick={() => setRouting(true)}>
        Chuyển đơn vị
      </button>
      <Download href={`/api/desk/cases.xlsx?${chosen}`}>Tải Excel các việc này</Download>
      <button type="button" className="btn" onClick={() => onTick([])}>
        Bỏ đánh dấu
      </button>
      {routing && (
        <BulkRoute
          rows={rows}
          onClose={(left) => {
            setRouting(false);
            onTick(left);
          }}
        />
      )}
    </div>
  );
}
