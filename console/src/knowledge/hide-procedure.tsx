import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ProcedurePage } from '../../knowledge-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

/** Takes harmful words out of every answer at once: asked once more, with a reason, and undone with one press. */
export function HideProcedure({ one }: { readonly one: ProcedurePage }): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { act, busy } = useProcedureAct(one.code, () => setOpen(false));
  if (one.state === 'excluded') return null;
  return (
    <>
      <button type="button" className="btn danger" onClick={() => setOpen(true)}>
        <Icon name="pause" /> Ẩn ngay
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title="Ẩn thủ tục này ngay?"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            const done = 'Đã ẩn. Trong vài giây mọi máy thôi trả lời từ thủ tục này.';
            act('exclude', { reason: reason.trim() }, done, { path: 'include', body: {} });
          }}
        >
          <p>
            Trợ lý thôi trả lời từ “{one.name}” trên mọi kênh. Dùng khi nội dung sai có thể gây hại;
            lúc nào cũng cho dùng lại được.
          </p>
          <div>
            <label htmlFor="hide-reason">Lý do (ghi vào nhật ký)</label>
            <textarea
              id="hide-reason"
              className="field"
              rows={2}
              required
              minLength={3}
              maxLength={500}
              data-autofocus
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
          <div className="row">
            <button type="submit" className="btn danger" disabled={busy}>
              Ẩn ngay
            </button>
            <button type="button" className="btn" onClick={() => setOpen(false)}>
              Không ẩn
            </button>
          </div>
        </form>
      </Modal>
    </>
  );
}
