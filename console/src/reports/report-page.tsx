import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Report } from '../../report-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Download } from '../parts/download.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { Bars } from './bars.tsx';
import { Kpis } from './kpis.tsx';
import { PeriodForm } from './period-form.tsx';
import { Quality } from './quality.tsx';
import { reportQuery } from './report-search.ts';
import { ReportTables } from './tables.tsx';
import { Trend } from './trend.tsx';

const route = getRouteApi('/bao-cao');

/** How the office does: five figures, two charts, and every number as a table; made to be printed. */
export function ReportPage(): ReactNode {
  const { api } = useDesk();
  const query = reportQuery(route.useSearch());
  const report = useQuery({
    queryKey: ['report', query],
    queryFn: ({ signal }) => api.get<Report>(`/api/desk/reports?${query}`, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={report.data ? `Báo cáo ${days(report.data)}` : 'Báo cáo'}>
        <div className="right noprint row">
          <button type="button" className="btn" onClick={() => window.print()}>
            In
          </button>
          {(['xlsx', 'csv', 'docx'] as const).map((file) => (
            <Download key={file} href={`/api/desk/reports/file/${file}?${query}`}>
              {FILES[file]}
            </Download>
          ))}
        </div>
      </PageHead>
      {report.isPending ? (
        <Loading />
      ) : !report.data ? (
        <Broken error={report.error} onAgain={() => void report.refetch()} />
      ) : (
        <Shown report={report.data} />
      )}
    </>
  );
}

const FILES = { xlsx: 'Xuất XLSX', csv: 'Xuất CSV', docx: 'Văn bản DOCX' } as const;

function Shown({ report }: { readonly report: Report }): ReactNode {
  return (
    <>
      <p className="printonly pad">
        {report.office} · {report.agencyName ?? 'toàn cơ quan'} · số liệu đến{' '}
        {fullTime(report.madeAt)} · in bởi {report.madeBy}
      </p>
      <div className="pad stack">
        <PeriodForm report={report} />
        <Kpis report={report} />
        {report.all.received === 0 ? (
          <Blank title="Chưa có phản ánh nào trong kỳ này">
            <p>Anh/chị chọn kỳ khác ở trên. Phản ánh hiện ở báo cáo ngay khi người dân gửi.</p>
          </Blank>
        ) : (
          <div className="charts">
            <section className="panel">
              <h2>Đúng hạn theo lĩnh vực</h2>
              <div className="in">
                <Bars rows={report.byCategory} />
              </div>
            </section>
            <section className="panel">
              <h2>Mười hai tháng qua</h2>
              <div className="in">
                <Trend months={report.byMonth} />
              </div>
            </section>
          </div>
        )}
        <Quality report={report} />
        <ReportTables report={report} />
      </div>
    </>
  );
}

/** "01/11/2026 – 30/11/2026" */
function days({ from, to }: Report): string {
  const day = (iso: string): string => iso.split('-').reverse().join('/');
  return `${day(from)} – ${day(to)}`;
}
