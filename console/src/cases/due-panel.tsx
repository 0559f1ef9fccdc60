import type { ReactNode } from 'react';
import type { CaseShown, DueDay } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { fullTime } from '../parts/time.ts';

/** More weeks than this are told as reasons alone (ui.md 5). */
const MOST_WEEKS = 5;
const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** When the answer is due, and day by day why. */
export function DuePanel({ one }: { readonly one: CaseShown }): ReactNode {
  const { promise, counting, reasons, days } = one.due;
  return (
    <section className="panel">
      <h2>
        <Icon name="calendar" />{' '}
        {one.left.kind === 'paused' ? 'Hạn đang tạm dừng' : `Hạn: ${fullTime(one.dueAt)}`}
      </h2>
      <div className="in">
        <p className="small">{counting || promise}</p>
        <DayTable days={days} />
        {reasons.length > 0 && (
          <details className="small">
            <summary>Vì sao?</summary>
            <ul className="why">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function DayTable({ days }: { readonly days: readonly DueDay[] }): ReactNode {
  const weeks = weeksOf(days);
  if (weeks.length === 0 || weeks.length > MOST_WEEKS) return null;
  return (
    <table className="cal">
      <caption className="sr">Lịch tính hạn, mỗi hàng một tuần</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {WEEKDAYS.map((name, at) => (
              <Day key={name} day={week[at]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Monday first; before the first day stands nothing. */
function weeksOf(days: readonly DueDay[]): readonly (readonly (DueDay | undefined)[])[] {
  const [first] = days;
  if (!first) return [];
  const lead = (new Date(`${first.date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
}

function Day({ day }: { readonly day: DueDay | undefined }): ReactNode {
  if (!day) return <td />;
  const [, month, date] = day.date.split('-').map(Number);
  const [look, words] = lookOf(day);
  return (
    <td className={look} title={day.why}>
      {date}/{month}
      {words}
    </td>
  );
}

function lookOf(day: DueDay): readonly [string, ReactNode] {
  if (day.due) return ['due', <b key="due">hạn</b>];
  switch (day.kind) {
    case 'received':
      return ['start', <b key="start">nhận</b>];
    case 'counted':
      return [
        'count',
        <b key="count">
          <span className="sr">ngày thứ </span>
          {day.number}
        </b>,
      ];
    case 'off':
      return ['off', <b key="off">{isHoliday(day) ? 'lễ' : 'nghỉ'}</b>];
    case 'waiting':
      return ['off', <b key="wait">chờ</b>];
    case 'passed-over':
      return ['past', null];
  }
}

const isHoliday = ({ why = '' }: DueDay): boolean => /lễ|tết|quốc khánh|hùng vương/iu.test(why);
