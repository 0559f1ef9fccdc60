import type { ReactNode } from 'react';
import type { NamedFigures, Report } from '../../report-protocol.ts';
import { count, onTimeShare, percent } from '../parts/figures.ts';

/** Every figure as a table, each under its heading. */
export function ReportTables({ report }: { readonly report: Report }): ReactNode {
  return (
    <>
      {report.byAgency.length > 1 && (
        <CaseTable title="Theo đơn vị" first="Đơn vị" rows={report.byAgency} />
      )}
      <CaseTable title="Theo lĩnh vực" first="Lĩnh vực" rows={report.byCategory} />
      <CaseTable title="Theo xã, phường" first="Xã, phường" rows={report.byCommune} />
      <CaseTable title="Theo kênh" first="Kênh" rows={report.byChannel} />
      <CaseTable title="Theo tháng" first="Tháng" rows={report.byMonth} />
    </>
  );
}

function CaseTable({
  title,
  first,
  rows,
}: {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly NamedFigures[];
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      {/* Scrolls by itself where the window is narrow: reached by keys too. */}
      <div className="in" tabIndex={0} role="region" aria-label={title}>
        <table className="plain figures">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">Nhận</th>
              <th scope="col">Đúng hạn</th>
              <th scope="col">Quá hạn</th>
              <th scope="col">Đang trong hạn</th>
              <th scope="col">Kết thúc khác</th>
              <th scope="col">Tỷ lệ đúng hạn</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{count(one.received)}</td>
                <td>{count(one.onTime)}</td>
                <td>{count(one.late)}</td>
                <td>{count(one.open)}</td>
                <td>{count(one.elsewhere)}</td>
                <td>{percent(onTimeShare(one))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Shares of one whole, a row each. */
export function ShareTable({
  title,
  first,
  rows,
  note,
}: {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly (readonly [string, number])[];
  readonly note?: ReactNode;
}): ReactNode {
  const all = rows.reduce((sum, [, value]) => sum + value, 0);
  return (
    <section className="panel">
      <h2>{title}</h2>
      <div className="in">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">Số</th>
              <th scope="col">Tỷ lệ</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count(value)}</td>
                <td>{percent(all === 0 ? undefined : value / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {note !== undefined && <p className="small muted">{note}</p>}
      </div>
    </section>
  );
}
