import { type ReactNode, useState } from 'react';
import type { BookingContact, BookingState, DeskBookingRow } from '../../reception-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { fullTime } from '../parts/time.ts';
import { BookingActs } from './booking-acts.tsx';
import { sessionWords } from './session-words.ts';

const STATE: Readonly<Record<BookingState, string>> = {
  waiting: 'Chờ trả lời',
  confirmed: 'Đã xếp lượt',
  declined: 'Không xếp được',
  cancelled: 'Người dân hủy',
};

/** One request: who, when, about what, and what was decided. */
export function OneBooking({
  one,
  mayAct,
}: {
  readonly one: DeskBookingRow;
  readonly mayAct: boolean;
}): ReactNode {
  const open = one.status === 'waiting' || one.status === 'confirmed';
  return (
    <section className="panel" aria-labelledby={`booking-${one.id}`}>
      <h2 id={`booking-${one.id}`}>
        {one.name} <span className="muted num">· {one.code}</span>
      </h2>
      <div className="in stack">
        <p>
          <b>{sessionWords(one)}</b>, gặp {one.who}
        </p>
        <p className="small muted">
          {STATE[one.status]}
          {one.decidedBy !== null && one.decidedBy !== 'citizen' && ` · ${one.decidedBy}`} · gửi{' '}
          {fullTime(one.createdAt)}
        </p>
        <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.subject}</p>
        {one.reason !== '' && <p className="note">{one.reason}</p>}
        <Contact one={one} mayAct={mayAct} />
        {mayAct && open && <BookingActs one={one} />}
      </div>
    </section>
  );
}

/** The number stays masked until somebody has to call; that is recorded. */
function Contact({
  one,
  mayAct,
}: {
  readonly one: DeskBookingRow;
  readonly mayAct: boolean;
}): ReactNode {
  const { api } = useDesk();
  const [phone, setPhone] = useState<string>();
  const look = useForm(async () => {
    const path = `/api/desk/receptions/${one.id}/contact`;
    const contact = await api.send<BookingContact>('POST', path);
    setPhone(contact.phone);
  });
  return (
    <form className="row" onSubmit={look.onSubmit}>
      <Wrong words={look.wrong} />
      <span>
        Điện thoại {phone === undefined ? one.phone : <a href={`tel:${phone}`}>{phone}</a>}
      </span>
      {mayAct && phone === undefined && (
        <button type="submit" className="btn" disabled={look.busy}>
          Xem số<span className="sr"> của {one.name}</span>
        </button>
      )}
    </form>
  );
}
