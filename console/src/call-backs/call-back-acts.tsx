import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CallBack, CallOutcome } from '../../call-back-protocol.ts';
import { useDesk } from '../desk-context.tsx';

type Act = (path: string, body?: object) => void;

/** Takes it, says how the call went, closes it, opens it again. */
export function CallBackActs({ one }: { readonly one: CallBack }): ReactNode {
  const { act, busy } = useCallBackAct(one.id);
  if (one.done !== null)
    return (
      <div>
        <button type="button" className="btn" disabled={busy} onClick={() => act('reopen')}>
          Mở lại
        </button>
      </div>
    );
  if (!one.mine)
    return (
      <div className="row">
        <button
          type="button"
          className={one.takenBy === null ? 'btn primary' : 'btn'}
          disabled={busy}
          onClick={() => act('take', { force: one.takenBy !== null })}
        >
          {one.takenBy === null ? 'Tôi nhận gọi' : 'Nhận thay'}
        </button>
        {one.takenBy !== null && <span>{one.takenBy} nhận gọi.</span>}
      </div>
    );
  return <MyCall {...{ act, busy }} id={one.id} />;
}

const HOW: readonly (readonly [CallOutcome, string])[] = [
  ['in-chat', 'Đã trả lời trong trò chuyện'],
  ['gave-up', 'Gọi nhiều lần không được'],
  ['not-needed', 'Không cần gọi'],
];

function MyCall({
  act,
  busy,
  id,
}: {
  readonly act: Act;
  readonly busy: boolean;
  readonly id: string;
}): ReactNode {
  const [how, choose] = useState<CallOutcome>('in-chat');
  return (
    <>
      <div className="row">
        <button type="button" className="btn primary" disabled={busy} onClick={() => act('called')}>
          Đã gọi được, xong
        </button>
        <button type="button" className="btn" disabled={busy} onClick={() => act('not-reached')}>
          Gọi không được
        </button>
        <button type="button" className="btn quiet" disabled={busy} onClick={() => act('let-go')}>
          Thôi nhận
        </button>
      </div>
      <div className="row">
        <label htmlFor={`how-${id}`}>Đóng mà không gọi</label>
        <select
          className="field"
          style={{ width: 'auto' }}
          id={`how-${id}`}
          value={how}
          onChange={({ target }) => choose(target.value as CallOutcome)}
        >
          {HOW.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => act('close', { outcome: how })}
        >
          Đóng
        </button>
      </div>
    </>
  );
}

/** What fails is said in a toast; either way the list is asked for anew. */
function useCallBackAct(id: string): { readonly act: Act; readonly busy: boolean } {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      api.send('POST', `/api/desk/call-backs/${id}/${path}`, body),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  });
  return { act: (path, body = {}) => mutate({ path, body }), busy: isPending };
}
