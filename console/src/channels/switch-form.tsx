import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ChannelState } from '../../channel-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, useForm, Wrong } from '../parts/form.tsx';

interface Asked {
  readonly channel: ChannelState;
  readonly name: string;
  /** What is said where the office has no sentence of its own. */
  readonly usual: string;
}

/** Off: citizens read the office's sentence once, and everything they write waits for people. */
export function SwitchForm({ channel, name, usual }: Asked): ReactNode {
  const [asking, setAsking] = useState(false);
  const on = useSwitch(channel, true, () => undefined);
  if (!channel.off)
    return (
      <div>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          Tắt trợ lý trên kênh này…
        </button>
        {asking && (
          <TurnOff channel={channel} name={name} usual={usual} onDone={() => setAsking(false)} />
        )}
      </div>
    );
  return (
    <form className="stack" onSubmit={on.onSubmit}>
      <Wrong words={on.wrong} />
      <p>
        Người dân nhắn vào đây đọc một lần: “{channel.sentence ?? usual}”{' '}
        {channel.waitingSinceOff === 0
          ? 'Chưa có ai nhắn từ lúc tắt.'
          : `${channel.waitingSinceOff} cuộc đang chờ cán bộ ở mục Trò chuyện.`}
      </p>
      <input type="hidden" name="sentence" value={channel.sentence ?? ''} />
      <div>
        <button type="submit" className="btn primary" disabled={on.busy}>
          Bật lại
        </button>
      </div>
    </form>
  );
}

function TurnOff({
  channel,
  name,
  usual,
  onDone,
}: Asked & { readonly onDone: () => void }): ReactNode {
  const off = useSwitch(channel, false, onDone);
  const id = `cau-bao-${channel.name}`;
  return (
    <Modal
      opened
      onClose={onDone}
      title={`Tắt trợ lý trên ${name}?`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form className="stack" onSubmit={off.onSubmit}>
        <Wrong words={off.wrong} />
        <p>
          Trợ lý thôi trả lời ở đây. Mỗi người nhắn tới đọc câu dưới đây một lần; tin của họ vẫn
          được giữ và nằm trong danh sách chờ cán bộ. Việc khẩn cấp vẫn được chỉ số gọi ngay.
        </p>
        <Labelled id={id} label="Câu người dân đọc" hint="Để trống thì dùng câu có sẵn.">
          <textarea
            className="field"
            id={id}
            name="sentence"
            rows={4}
            maxLength={500}
            defaultValue={channel.sentence ?? ''}
            placeholder={usual}
            aria-describedby={`${id}-hint`}
          />
        </Labelled>
        <div className="row">
          <button type="submit" className="btn primary" disabled={off.busy}>
            Tắt kênh
          </button>
          <button type="button" className="btn" onClick={onDone}>
            Thôi
          </button>
        </div>
      </form>
    </Modal>
  );
}

function useSwitch(
  { name }: ChannelState,
  on: boolean,
  onDone: () => void,
): ReturnType<typeof useForm> {
  const { api } = useDesk();
  const client = useQueryClient();
  return useForm(async ({ sentence = '' }) => {
    await api.send('PUT', `/api/desk/channels/${name}/switch`, { on, sentence });
    await client.invalidateQueries({ queryKey: ['channels'] });
    notifications.show({ message: on ? 'Đã bật lại kênh.' : 'Đã tắt kênh.' });
    onDone();
  });
}
