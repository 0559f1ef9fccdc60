import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CalendarShown, DayChange, DayShown } from '../../calendar-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { CalendarTrialModal, dayWords } from './calendar-trial.tsx';
import { KnowledgeHead } from './knowledge-head.tsx';

const route = getRouteApi('/kien-thuc/lich');

/** Days off and days worked in exchange; what a change does to open cases is shown before it is kept. */
export function CalendarPage(): ReactNode {
  const { nam } = route.useSearch();
  const { api } = useDesk();
  const calendar = useQuery({
    queryKey: ['calendar', nam],
    queryFn: ({ signal }) =>
      api.get<CalendarShown>(
        `/api/desk/calendar${nam === undefined ? '' : `?year=${nam}`}`,
        signal,
      ),
  });
  const [change, setChange] = useState<DayChange>();
  const was =
    change && change.do !== 'by-law'
      ? calendar.data?.days.find(({ date, own }) => own && date === change.date)
      : undefined;
  return (
    <>
      <KnowledgeHead title="Lịch làm việc" />
      {calendar.isPending ? (
        <Loading />
      ) : !calendar.data ? (
        <Broken error={calendar.error} onAgain={() => void calendar.refetch()} />
      ) : (
        <Year shown={calendar.data} onChange={setChange} />
      )}
      {change && (
        <CalendarTrialModal change={change} was={was} onClose={() => setChange(undefined)} />
      )}
    </>
  );
}

function Year({
  shown,
  onChange,
}: {
  readonly shown: CalendarShown;
  readonly onChange: (change: DayChange) => void;
}): ReactNode {
  const { year, days, byLaw, mayKeep } = shown;
  return (
    <div className="pad stack">
      <p className="row">
        <Link to="/kien-thuc/lich" search={{ nam: year - 1 }} className="btn quiet">
          Năm {year - 1}
        </Link>
        <b>Năm {year}</b>
        <Link to="/kien-thuc/lich" search={{ nam: year + 1 }} className="btn quiet">
          Năm {year + 1}
        </Link>
      </p>
      {byLaw && (
        <div className="note soon">
          <p>Chưa ai ghi lịch năm này: dưới đây là các ngày suy từ luật, chưa phải thông báo.</p>
          {mayKeep && (
            <button type="button" className="btn" onClick={() => onChange({ do: 'by-law', year })}>
              Ghi các ngày theo luật vào lịch {year}
            </button>
          )}
        </div>
      )}
      <Days days={days} mayKeep={mayKeep} onChange={onChange} />
      {mayKeep && <NewDay onChange={onChange} />}
    </div>
  );
}

function Days({
  days,
  mayKeep,
  onChange,
}: {
  readonly days: readonly DayShown[];
  readonly mayKeep: boolean;
  readonly onChange: (change: DayChange) => void;
}): ReactNode {
  return (
    <table className="work">
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Nghỉ hay làm</th>
          <th scope="col" className="opt">
            Văn bản
          </th>
          {mayKeep && <th scope="col">Sửa</th>}
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, off, name, certainty, decision, own }) => (
          <tr key={date}>
            <td>
              {dayWords(date)}
              <small>{name}</small>
            </td>
            <td>
              {off ? 'Nghỉ' : 'Làm việc'}
              <small>{certainty === 'announced' ? 'đã công bố' : 'dự kiến'}</small>
            </td>
            <td className="opt">{decision}</td>
            {mayKeep && (
              <td>
                {own && (
                  <button
                    type="button"
                    className="btn quiet"
                    onClick={() => onChange({ do: 'remove', date })}
                  >
                    Bỏ<span className="sr"> ngày {dayWords(date)}</span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NewDay({ onChange }: { readonly onChange: (change: DayChange) => void }): ReactNode {
  const [announced, setAnnounced] = useState(true);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    onChange({
      ...{ do: 'keep', date: text('date'), off: text('off') === 'works' ? 'works' : 'off' },
      ...{ name: text('name'), certainty: announced ? 'announced' : 'expected' },
      decision: text('decision'),
    });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>Ghi một ngày</h2>
      <div className="in frm">
        <div className="r2">
          <label>
            Ngày
            <input className="field" name="date" type="date" required />
          </label>
          <label>
            Hôm đó cơ quan
            <select className="field" name="off">
              <option value="off">nghỉ</option>
              <option value="works">làm việc (làm bù)</option>
            </select>
          </label>
        </div>
        <label>
          Gọi là (người dân đọc được, ví dụ “nghỉ bù Tết Dương lịch”)
          <input className="field" name="name" required minLength={2} maxLength={120} />
        </label>
        <div className="r2">
          <label>
            Chắc chắn tới đâu
            <select
              className="field"
              value={announced ? 'announced' : 'expected'}
              onChange={({ target }) => setAnnounced(target.value === 'announced')}
            >
              <option value="announced">đã công bố</option>
              <option value="expected">dự kiến</option>
            </select>
          </label>
          <label>
            Văn bản (số, ngày{announced ? ', bắt buộc' : ''})
            <input className="field" name="decision" required={announced} maxLength={300} />
          </label>
        </div>
        <div>
          <button type="submit" className="btn primary">
            Xem hạn nào đổi
          </button>
        </div>
      </div>
    </form>
  );
}
