import { Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { BlockAsked, Talk } from '../../talk-protocol.ts';
import { useSession } from '../desk-context.tsx';
import { useTalkAct } from './use-talk-act.ts';

const REASONS: readonly (readonly [BlockAsked['reason'], string])[] = [
  ['insults', 'Lời lẽ xúc phạm'],
  ['threats', 'Lời đe dọa'],
  ['obscene', 'Nội dung không phù hợp'],
  ['spam', 'Gửi lặp lại nhiều lần'],
];
/** A week at most for whoever answers; the server holds to it. */
const DAYS = [1, 3, 7];
const LEADERS_DAYS = [...DAYS, 30, 90];

/** Blocking whoever is behind this conversation: out of the way, asked once more, undone in the bar above. */
export function BlockPanel({ talk }: { readonly talk: Talk }): ReactNode {
  const role = useSession().data?.staff.role;
  const [asking, setAsking] = useState(false);
  if (talk.block !== null || role === undefined || role === 'editor' || role === 'inspector')
    return null;
  return (
    <section className="panel">
      <h2>Chặn người gửi</h2>
      <div className="in small stack">
        <p className="muted">
          Chỉ khi lăng mạ, đe dọa hay gửi lặp. Người này không được trả lời tại kênh này cho đến
          hạn; việc khẩn cấp vẫn được trả lời, phản ánh đã gửi vẫn được giải quyết.
        </p>
        <div>
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            Chặn…
          </button>
        </div>
      </div>
      {asking && (
        <BlockDialog
          id={talk.id}
          days={role === 'agent' ? DAYS : LEADERS_DAYS}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function BlockDialog({
  id,
  days,
  onClose,
}: {
  readonly id: string;
  readonly days: readonly number[];
  readonly onClose: () => void;
}): ReactNode {
  const act = useTalkAct(id);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    act('block', {
      reason: form.get('reason'),
      days: Number(form.get('days')),
      confirmed: true,
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Chặn người gửi"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form className="stack" onSubmit={send}>
        <div>
          <label htmlFor="block-reason">Lý do, người dân đọc được</label>
          <select className="field" id="block-reason" name="reason">
            {REASONS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="block-days">Trong</label>
          <select className="field" id="block-days" name="days">
            {days.map((one) => (
              <option key={one} value={one}>
                {one} ngày
              </option>
            ))}
          </select>
        </div>
        <div className="note soon">
          <p>
            Người dân được báo một lần: đến khi nào, vì sao và liên hệ cơ quan bằng cách nào khác.
            Việc chặn ghi vào nhật ký; bỏ chặn lúc nào cũng được.
          </p>
          <label className="tick">
            <input type="checkbox" required /> Tôi đã đọc lại những gì người này viết
          </label>
        </div>
        <div className="row">
          <button type="submit" className="btn primary">
            Chặn
          </button>
          <button type="button" className="btn" onClick={onClose}>
            Thôi
          </button>
        </div>
      </form>
    </Modal>
  );
}
