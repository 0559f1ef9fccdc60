import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { BookingSessions, DeskBookingRow } from '../../reception-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { sessionWords } from './session-words.ts';

/** Confirm, move or decline; the citizen is told of each at once. */
export function BookingActs({ one }: { readonly one: DeskBookingRow }): ReactNode {
  const [open, setOpen] = useState<'decline' | 'move'>();
  const confirm = useBookingAct(one, 'confirm', 'Đã xếp lượt, người dân được báo.');
  const form = useForm(() => confirm({}));
  return (
    <>
      <form className="row" onSubmit={form.onSubmit}>
        <Wrong words={form.wrong} />
        {one.status === 'waiting' && (
          <button type="submit" className="btn primary" disabled={form.busy}>
            Xếp lượt
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-expanded={open === 'move'}
          onClick={() => setOpen('move')}
        >
          Đổi buổi
        </button>
        <button
          type="button"
          className="btn"
          aria-expanded={open === 'decline'}
          onClick={() => setOpen('decline')}
        >
          Không xếp được
        </button>
      </form>
      {open === 'decline' && <Decline one={one} />}
      {open === 'move' && <Move one={one} />}
    </>
  );
}

function useBookingAct(
  { id }: DeskBookingRow,
  act: 'confirm' | 'decline' | 'move',
  done: string,
): (body: object) => Promise<void> {
  const { api } = useDesk();
  const client = useQueryClient();
  return async (body) => {
    await api.send('POST', `/api/desk/receptions/${id}/${act}`, body);
    await client.invalidateQueries({ queryKey: ['receptions'] });
    notifications.show({ message: done });
  };
}

function Decline({ one }: { readonly one: DeskBookingRow }): ReactNode {
  const [reason, write] = useDraft(`reception/${one.id}`);
  const act = useBookingAct(one, 'decline', 'Đã trả lời, người dân được báo.');
  const form = useForm(async () => {
    await act({ reason });
    write('');
  });
  const id = `reason-${one.id}`;
  return (
    <form className="stack" onSubmit={form.onSubmit}>
      <Wrong words={form.wrong} />
      <Labelled id={id} label="Vì sao" hint="Người dân đọc đúng câu này.">
        <textarea
          className="field"
          id={id}
          rows={3}
          value={reason}
          onChange={(event) => write(event.target.value)}
          aria-describedby={`${id}-hint`}
          maxLength={500}
          required
        />
      </Labelled>
      <div>
        <button type="submit" className="btn primary" disabled={form.busy}>
          Báo không xếp được
        </button>
      </div>
    </form>
  );
}

function Move({ one }: { readonly one: DeskBookingRow }): ReactNode {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['receptions', 'sessions', one.id],
    queryFn: ({ signal }) =>
      api.get<BookingSessions>(`/api/desk/receptions/${one.id}/sessions`, signal),
  });
  const act = useBookingAct(one, 'move', 'Đã đổi buổi, người dân được báo.');
  const form = useForm((sent) => act({ session: sent['session'] }));
  const id = `session-${one.id}`;
  if (data?.sessions.length === 0) return <p className="note">Không còn buổi nào có chỗ.</p>;
  return (
    <form className="stack" onSubmit={form.onSubmit}>
      <Wrong words={form.wrong} />
      <Labelled id={id} label="Sang buổi">
        <select className="field" id={id} name="session" required>
          {data?.sessions.map((session) => (
            <option key={session.id} value={session.id}>
              {sessionWords(session)} (còn {session.left} lượt)
            </option>
          ))}
        </select>
      </Labelled>
      <div>
        <button type="submit" className="btn primary" disabled={form.busy || !data}>
          Đổi và báo người dân
        </button>
      </div>
    </form>
  );
}
