import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DataRequest, DataRequestSettled } from '../../data-request-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';

/** Acknowledge, then do it or say why not; what is written outlives the session. */
export function RequestActs({ one }: { readonly one: DataRequest }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [answer, write] = useDraft(`data-request/${one.id}`);
  const path = `/api/desk/data-requests/${one.id}`;
  const again = () => client.invalidateQueries({ queryKey: ['data-requests'] });
  const received = useForm(async () => {
    await api.send('POST', `${path}/acknowledge`);
    await again();
    notifications.show({ message: 'Đã ghi: báo nhận cho người dân.' });
  });
  const settled = useForm(async (form) => {
    const body = { outcome: form['outcome'], answer, erase: form['erase'] === 'yes' };
    const end = await api.send<DataRequestSettled>('POST', `${path}/settle`, body);
    write('');
    await again();
    notifications.show({ message: doneWords(end) });
  });
  const id = (name: string): string => `${name}-${one.id}`;
  return (
    <>
      {one.acknowledgedAt === null && (
        <form onSubmit={received.onSubmit}>
          <Wrong words={received.wrong} />
          <button type="submit" className="btn" disabled={received.busy}>
            Đã báo nhận cho người dân
          </button>
        </form>
      )}
      <form className="stack" onSubmit={settled.onSubmit}>
        <Wrong words={settled.wrong} />
        <fieldset className="stack">
          <legend>Kết quả</legend>
          <label className="row">
            <input type="radio" name="outcome" value="done" required /> Đã làm như người dân yêu cầu
          </label>
          <label className="row">
            <input type="radio" name="outcome" value="refused" /> Không làm được, có lý do
          </label>
        </fieldset>
        {one.conversationId !== null && one.kind === 'delete' && (
          <label className="row">
            <input type="checkbox" name="erase" value="yes" /> Xóa lời, nơi ở, số điện thoại và hình
            trong các phản ánh đã kết thúc của người này. Không lấy lại được.
          </label>
        )}
        <Labelled
          id={id('answer')}
          label={one.conversationId === null ? 'Đã trả lời người dân thế nào' : 'Trả lời người dân'}
          hint={
            one.conversationId === null
              ? 'Anh/chị gửi thư hoặc gọi điện; ở đây chỉ ghi lại.'
              : 'Câu này được gửi ngay vào trò chuyện của người dân.'
          }
        >
          <textarea
            className="field"
            id={id('answer')}
            rows={4}
            value={answer}
            onChange={(event) => write(event.target.value)}
            aria-describedby={`${id('answer')}-hint`}
            maxLength={1500}
            required
          />
        </Labelled>
        <div>
          <button type="submit" className="btn primary" disabled={settled.busy}>
            Xong yêu cầu này
          </button>
        </div>
      </form>
    </>
  );
}

function doneWords({ erased, kept }: DataRequestSettled): string {
  if (erased + kept === 0) return 'Đã xong yêu cầu.';
  return `Đã xong. Xóa nội dung ${erased} phản ánh; ${kept} phản ánh còn đang giải quyết nên giữ lại.`;
}
