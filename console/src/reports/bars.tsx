import type { ReactNode } from 'react';
import type { NamedFigures } from '../../report-protocol.ts';
import { count, onTimeShare, percent } from '../parts/figures.ts';

/** So many fit on a page; the rest stands in the table. */
const MOST = 8;

/** In time and late beside each other, solid and hatched, with the figures in words at the end of each bar. */
export function Bars({ rows }: { readonly rows: readonly NamedFigures[] }): ReactNode {
  const due = rows.filter(({ onTime, late }) => onTime + late > 0).slice(0, MOST);
  const most = Math.max(1, ...due.map(({ onTime, late }) => onTime + late));
  if (due.length === 0) return <p className="muted">Chưa có phản ánh nào tới hạn trong kỳ này.</p>;
  return (
    <figure className="bars">
      <figcaption className="key">
        <span>
          <i className="a" /> đúng hạn
        </span>
        <span>
          <i className="b" /> quá hạn
        </span>
      </figcaption>
      {due.map((one) => (
        <div key={one.name}>
          <span className="l">{one.name}</span>
          <span className="t" role="img" aria-label={`${one.onTime} đúng hạn, ${one.late} quá hạn`}>
            {one.onTime > 0 && (
              <i className="a" style={{ width: `${(one.onTime / most) * 100}%` }} />
            )}
            {one.late > 0 && <i className="b" style={{ width: `${(one.late / most) * 100}%` }} />}
          </span>
          <span className="v num">
            <b>{percent(onTimeShare(one))}</b> {count(one.onTime)}/{count(one.onTime + one.late)}
          </span>
        </div>
      ))}
    </figure>
  );
}
