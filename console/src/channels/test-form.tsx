import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ChannelState } from '../../channel-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';
import { DELIVERY } from '../talk/talk-words.ts';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;

/** One message to oneself, so that an administrator sees with their own eyes that the channel carries. */
export function TestForm({
  channel,
  name,
}: {
  readonly channel: ChannelState;
  readonly name: string;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const form = useForm(async ({ chat = '', link = '', sure }) => {
    const conversationId = chat === '' ? ID.exec(link)?.[0] : chat;
    await api.send('POST', `/api/desk/channels/${channel.name}/test`, {
      conversationId: conversationId ?? link,
      confirmed: sure === 'yes',
    });
    await client.invalidateQueries({ queryKey: ['channels'] });
    notifications.show({ message: 'Đã xếp tin thử vào hàng gửi. Anh/chị xem trên điện thoại.' });
  });
  const id = `thu-${channel.name}`;
  return (
    <details>
      <summary>Gửi tin thử cho chính mình</summary>
      <form className="stack" onSubmit={form.onSubmit}>
        <Wrong words={form.wrong} />
        {channel.linked.length > 0 && (
          <Labelled id={`${id}-chat`} label="Gửi tới">
            <select className="field" id={`${id}-chat`} name="chat">
              {channel.linked.map(({ conversationId, label }) => (
                <option key={conversationId} value={conversationId}>
                  {label} (đã liên kết nhận báo động)
                </option>
              ))}
              <option value="">Cuộc trò chuyện khác, dán ở dưới</option>
            </select>
          </Labelled>
        )}
        <Labelled
          id={`${id}-link`}
          label="Đường dẫn cuộc trò chuyện của anh/chị"
          hint={`Anh/chị nhắn một câu vào ${name} bằng máy của mình, mở cuộc đó ở mục Trò chuyện rồi chép địa chỉ trang vào đây.`}
        >
          <input
            className="field"
            id={`${id}-link`}
            name="link"
            required={channel.linked.length === 0}
            aria-describedby={`${id}-link-hint`}
          />
        </Labelled>
        <label className="row">
          <input type="checkbox" name="sure" value="yes" required /> Người nhận là tôi hoặc đồng
          nghiệp đã biết trước.
        </label>
        <div>
          <button type="submit" className="btn" disabled={form.busy}>
            Gửi tin thử
          </button>
        </div>
        {channel.lastTest && (
          <p role="status">
            Tin thử gần nhất: {DELIVERY[channel.lastTest.status] ?? channel.lastTest.status}
            {channel.lastTest.why !== null && `. ${channel.lastTest.why}`}
          </p>
        )}
      </form>
    </details>
  );
}
