import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AgencyShown } from '../../agency-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Wrong } from '../parts/form.tsx';
import { toastWithUndo } from '../parts/toast.tsx';

/** No case goes there any more: what would be left pointing at it is read first, and it is undone with one press. */
export function RetireAgency({ one }: { readonly one: AgencyShown }): ReactNode {
  const [asked, ask] = useState(false);
  const act = useAgencyAct(one, () => ask(false));
  if (one.retiredOn !== null)
    return (
      <section className="panel">
        <h2>Cho nhận việc lại</h2>
        <div className="in stack">
          <p>Đơn vị hiện lại ở mọi chỗ chọn nơi nhận. Quy tắc cũ không tự trở lại.</p>
          <Wrong words={act.error?.message} />
          <div>
            <button
              type="button"
              className="btn"
              disabled={act.isPending}
              onClick={() => act.mutate('restore')}
            >
              Cho nhận việc lại
            </button>
          </div>
        </div>
      </section>
    );
  return (
    <section className="panel">
      <h2>Ngừng nhận việc</h2>
      <div className="in stack">
        <p>
          Khi đơn vị giải thể, nhập vào nơi khác. Việc mới không về đây nữa; việc đang có vẫn do đơn
          vị này làm xong.
        </p>
        {one.staysBecause.map((why) => (
          <p key={why} className="note soon">
            {why}
          </p>
        ))}
        <div>
          <button
            type="button"
            className="btn danger"
            disabled={one.staysBecause.length > 0}
            onClick={() => ask(true)}
          >
            Ngừng nhận việc
          </button>
        </div>
      </div>
      <Modal
        opened={asked}
        onClose={() => ask(false)}
        title={`Cho ${one.name} ngừng nhận việc?`}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Confirm
          one={one}
          wrong={act.error?.message}
          busy={act.isPending}
          onYes={() => act.mutate('retire')}
          onNo={() => ask(false)}
        />
      </Modal>
    </section>
  );
}

function Confirm({
  one,
  wrong,
  busy,
  onYes,
  onNo,
}: {
  readonly one: AgencyShown;
  readonly wrong: string | undefined;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): ReactNode {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onYes();
      }}
    >
      <Wrong words={wrong} />
      <p>Còn lại ở đơn vị này:</p>
      <ul>
        <li>{one.open} việc đang mở: cán bộ ở đây làm xong, hoặc anh/chị chuyển đi trước</li>
        <li>{one.people} cán bộ: vẫn vào được, đổi đơn vị cho họ khi xong việc</li>
        <li>
          {one.replies} câu mẫu riêng, {one.accounts} kênh trò chuyện riêng: giữ nguyên
        </li>
        {one.then !== null && (
          <li>
            Việc của {one.communeName} sẽ về <b>{one.then}</b>
          </li>
        )}
      </ul>
      <label className="tick">
        <input type="checkbox" required />
        Tôi đã hiểu
      </label>
      <div className="row">
        <button type="submit" className="btn danger" disabled={busy}>
          Ngừng nhận việc
        </button>
        <button type="button" className="btn" onClick={onNo}>
          Thôi
        </button>
      </div>
    </form>
  );
}

function useAgencyAct(one: AgencyShown, onDone: () => void) {
  const { api } = useDesk();
  const client = useQueryClient();
  const send = (name: 'retire' | 'restore', mark: string) =>
    api.send<AgencyShown>('POST', `/api/desk/agencies/${one.id}/${name}`, {
      mark,
      confirmed: true,
    });
  const again = () => client.invalidateQueries({ queryKey: ['agencies'] });
  const back = useMutation({
    mutationFn: (mark: string) => send('restore', mark),
    onSettled: again,
    onError: (error: Error) => notifications.show({ message: error.message, color: 'red' }),
  });
  return useMutation({
    mutationFn: (name: 'retire' | 'restore') => send(name, one.mark),
    onSuccess: (shown) => {
      onDone();
      if (shown.retiredOn === null) notifications.show({ message: 'Đơn vị nhận việc lại.' });
      else toastWithUndo('Đã cho ngừng nhận việc.', () => back.mutate(shown.mark));
    },
    onSettled: again,
  });
}
