import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useDesk } from '../desk-context.tsx';

/** Sends one photo with what is written as its words; where the channel shows none, that is said before one is picked. */
export function SendPhoto({
  id,
  allowed,
  caption,
  onSent,
}: {
  readonly id: string;
  readonly allowed: boolean;
  readonly caption: string;
  readonly onSent: () => void;
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const picked = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: async (file: File) =>
      api.send('POST', `/api/desk/conversations/${id}/photo`, {
        key: crypto.randomUUID(),
        data: await base64Of(file),
        caption: caption.trim(),
      }),
    onSuccess: async () => {
      onSent();
      await client.invalidateQueries({ queryKey: ['conversation', id] });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
  });
  if (!allowed) return <span className="small muted">Kênh này không nhận hình từ cán bộ.</span>;
  return (
    <>
      <input
        ref={picked}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label="Hình gửi người dân"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) send.mutate(file);
        }}
      />
      <button
        type="button"
        className="btn"
        disabled={send.isPending}
        onClick={() => picked.current?.click()}
      >
        {send.isPending ? 'Đang gửi hình' : 'Gửi hình'}
      </button>
    </>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}
