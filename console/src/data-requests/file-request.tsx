import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DataRequestKind, NewDataRequest } from '../../data-request-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { KINDS } from './kind-words.ts';

/** For who came, called or wrote a letter; pressed twice it is written down once. */
export function FileRequest({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<DataRequestKind>('see');
  const [today] = useState(() =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()),
  );
  const { wrong, busy, onSubmit } = useForm(async ({ words = '', receivedOn = today }) => {
    const body: NewDataRequest = { key, kind, words, receivedOn };
    await api.send('POST', '/api/desk/data-requests', body);
    await client.invalidateQueries({ queryKey: ['data-requests'] });
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ghi yêu cầu về dữ liệu"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form className="stack" onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <Labelled
          id="kind"
          label="Người dân muốn gì"
          hint={KINDS.find(([one]) => one === kind)?.[2]}
        >
          <select
            className="field"
            id="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value as DataRequestKind)}
            aria-describedby="kind-hint"
          >
            {KINDS.map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id="receivedOn" label="Nhận ngày">
          <input
            className="field"
            id="receivedOn"
            name="receivedOn"
            type="date"
            defaultValue={today}
            max={today}
            required
          />
        </Labelled>
        <Labelled
          id="words"
          label="Ai, muốn gì, liên hệ thế nào"
          hint="Được mã hóa khi lưu; chỉ người xử lý yêu cầu đọc được."
        >
          <textarea
            className="field"
            id="words"
            name="words"
            rows={4}
            aria-describedby="words-hint"
            maxLength={2000}
            required
          />
        </Labelled>
        <button type="submit" className="btn primary wide" disabled={busy}>
          Ghi lại
        </button>
      </form>
    </Modal>
  );
}
