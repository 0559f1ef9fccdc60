import type { ReactNode } from 'react';
import type { NamedFigures } from '../../report-protocol.ts';
import { count } from '../parts/figures.ts';

const WIDTH = 480;
const HEIGHT = 236;
const LEFT = 44;
const RIGHT = 388;
const TOP = 14;
const BOTTOM = 190;

/** Received as a solid line with dots, late as a dashed one with squares: told apart without colour. */
export function Trend({ months }: { readonly months: readonly NamedFigures[] }): ReactNode {
  const top = niceTop(Math.max(1, ...months.map(({ received }) => received)));
  const x = (at: number): number => LEFT + ((RIGHT - LEFT) * at) / Math.max(1, months.length - 1);
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * value) / top;
  const line = (of: (one: NamedFigures) => number): string =>
    months.map((one, at) => `${x(at)},${y(of(one))}`).join(' ');
  const last = months.at(-1);
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said(months)}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <path d={`M${LEFT} ${y(value)}H${RIGHT}`} stroke="var(--chart-grid)" />
          <text className="m" x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {count(value)}
          </text>
        </g>
      ))}
      <polyline
        fill="none"
        stroke="var(--chart-1)"
        strokeWidth="2.5"
        points={line(({ received }) => received)}
      />
      <polyline
        fill="none"
        stroke="var(--chart-3)"
        strokeWidth="2"
        strokeDasharray="5 4"
        points={line(({ late }) => late)}
      />
      {months.map((one, at) => (
        <g key={one.name}>
          <circle cx={x(at)} cy={y(one.received)} r="3.5" fill="var(--chart-1)" />
          <rect x={x(at) - 3} y={y(one.late) - 3} width="6" height="6" fill="var(--chart-3)" />
          {at % 2 === (months.length - 1) % 2 && (
            <text className="m" x={x(at)} y={BOTTOM + 20} textAnchor="middle">
              {one.name.replace('/20', '/')}
            </text>
          )}
        </g>
      ))}
      {last && <Labels received={last.received} late={last.late} y={y} />}
    </svg>
  );
}

/** Names stand at the end of their lines, and never on each other. */
function Labels({
  received,
  late,
  y,
}: {
  readonly received: number;
  readonly late: number;
  readonly y: (value: number) => number;
}): ReactNode {
  const lower = Math.max(y(late) + 4, y(received) + 20);
  return (
    <>
      <text x={RIGHT + 8} y={y(received) + 4}>
        {count(received)} nhận
      </text>
      <text x={RIGHT + 8} y={lower}>
        {count(late)} quá hạn
      </text>
    </>
  );
}

/** The next round even figure: half of it is whole too. */
function niceTop(most: number): number {
  const step = 10 ** Math.floor(Math.log10(most));
  const steps = [2, 4, 6, 8, 10].find((one) => one * step >= most) ?? 10;
  return Math.max(2, steps * step);
}

function said(months: readonly NamedFigures[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return 'Chưa có số liệu';
  return `Phản ánh nhận mỗi tháng: từ ${first.received} (${first.name}) đến ${last.received} (${last.name}); quá hạn từ ${first.late} đến ${last.late}. Số liệu từng tháng ở bảng “Theo tháng”.`;
}
