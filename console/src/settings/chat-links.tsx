import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { NoticeChatCode, NoticeWishShown } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';

const WAYS: Readonly<Record<string, string>> = { 'zalo-bot': 'Zalo Bot', telegram: 'Telegram' };
const named = (way: string): string => WAYS[way] ?? way;

/** The chats that hear somebody's notices, and how another is linked: by a code that is written to the bot. */
export function ChatLinks({ kept }: { readonly kept: NoticeWishShown }): ReactNode {
  const { code, remove } = useChats();
  return (
    <div className="stack">
      {kept.chats.length === 0 && !code.data && (
        <p className="small muted">
          Chưa liên kết cuộc trò chuyện nào ({kept.chatWays.map(named).join(', ')}).
        </p>
      )}
      {kept.chats.map(({ id, way }) => (
        <div className="row" key={id}>
          <span>{named(way)}, đã liên kết</span>
          <button type="button" className="btn quiet" onClick={() => remove.mutate(id)}>
            Gỡ
          </button>
        </div>
      ))}
      {code.data ? (
        <p className="note ok" role="status">
          Trong 15 phút, anh/chị nhắn cho bot của cơ quan: <b>LIENKET {code.data.code}</b>. Mã dùng
          một lần và không hiện lại.
        </p>
      ) : (
        <div className="row">
          <button
            type="button"
            className="btn"
            disabled={code.isPending}
            onClick={() => code.mutate()}
          >
            Lấy mã liên kết
          </button>
        </div>
      )}
    </div>
  );
}

function useChats() {
  const { api } = useDesk();
  const client = useQueryClient();
  const onError = (error: Error): void =>
    void notifications.show({ message: error.message, color: 'red' });
  const code = useMutation({
    mutationFn: () => api.send<NoticeChatCode>('POST', '/api/desk/notice-chats'),
    onError,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/api/desk/notice-chats/${id}`),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: ['notice-wish'] }),
  });
  return { code, remove };
}
