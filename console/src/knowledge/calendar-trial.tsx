import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CalendarTrial, DayChange, DayShown } from '../../calendar-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { fullTime } from '../parts/time.ts';
import { toastWithUndo } from '../parts/toast.tsx';

const AT = '/api/desk/calendar';

/** An ISO day as it is written here. */
export function dayWords(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** Which open deadlines a change would move, and then keeping it; one press takes it back. */
export function CalendarTrialModal({
  change,
  was,
  onClose,
}: {
  readonly change: DayChange;
  /** What stood under the date. */
  readonly was: DayShown | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { api } = useDesk();
  const asked = new URLSearchParams(
    Object.entries(change).map(([name, value]) => [name, String(value)]),
  );
  const trial = useQuery({
    queryKey: ['calendar-trial', asked.toString()],
    queryFn: ({ signal }) => api.get<CalendarTrial>(`${AT}/trial?${asked}`, signal),
    gcTime: 0,
    retry: false,
  });
  const { keep, busy } = useCalendar(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      title={titleOf(change)}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <div className="stack">
        {trial.isPending ? (
          <p role="status">Đang tính lại hạn của các phản ánh đang mở…</p>
        ) : trial.data ? (
          <Moved trial={trial.data} />
        ) : (
          <p role="alert" className="note bad">
            {trial.error?.message}
          </p>
        )}
        <div className="row">
          <button
            type="button"
            className="btn primary"
            disabled={busy || !trial.data}
            onClick={() => keep(change, was)}
          >
            Lưu vào lịch
          </button>
          <button type="button" className="btn" onClick={onClose}>
            Chưa lưu
          </button>
        </div>
      </div>
    </Modal>
  );
}

function titleOf(change: DayChange): string {
  if (change.do === 'by-law') return `Ghi các ngày theo luật vào lịch ${change.year}?`;
  const day = dayWords(change.date);
  if (change.do === 'remove') return `Bỏ ngày ${day} khỏi lịch?`;
  return `Ngày ${day} cơ quan ${change.off === 'off' ? 'nghỉ' : 'làm việc'}?`;
}

function Moved({ trial }: { readonly trial: CalendarTrial }): ReactNode {
  const { open, counted, earlier, later, examples } = trial;
  if (earlier + later === 0)
    return (
      <p role="status" className="note">
        Không phản ánh đang mở nào đổi hạn.
      </p>
    );
  return (
    <>
      <p role="status" className="note soon">
        {later > 0 && `${later} phản ánh lùi hạn. `}
        {earlier > 0 && `${earlier} phản ánh sớm hạn hơn; người dân được báo ngay. `}
        {counted < open && `Mới tính ${counted} trong ${open} phản ánh.`}
      </p>
      <ul className="plainlist small">
        {examples.map(({ receipt, before, after }) => (
          <li key={receipt}>
            <Link to="/viec/$receipt" params={{ receipt }} className="num">
              {receipt}
            </Link>
            : {fullTime(before)} → {fullTime(after)}
          </li>
        ))}
      </ul>
    </>
  );
}

function useCalendar(onDone: () => void) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const keep = (change: DayChange, was: DayShown | undefined): void =>
    mutate(async () => {
      await api.send('POST', AT, change);
      onDone();
      const back = wayBack(change, was);
      const words = 'Đã lưu. Hạn của các phản ánh đang mở được tính lại trong vài giây.';
      if (!back) notifications.show({ message: words });
      else
        toastWithUndo(words, () =>
          mutate(async () => {
            await api.send('POST', AT, back);
            notifications.show({ message: 'Đã hoàn tác.' });
          }),
        );
    });
  return { keep, busy: isPending };
}

/** A year of the law is taken back day by day. */
function wayBack(change: DayChange, was: DayShown | undefined): DayChange | undefined {
  if (change.do === 'by-law') return undefined;
  if (!was) return { do: 'remove', date: change.date };
  const { date, off, name, certainty, decision } = was;
  return { do: 'keep', date, off: off ? 'off' : 'works', name, certainty, decision };
}
