import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useDesk } from '../desk-context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Icon } from '../parts/icon.tsx';
import { SendPhoto } from './send-photo.tsx';
import { SuggestedAnswer } from './suggested-answer.tsx';

/** What staff say. The words stay until the server has them. */
export function SayForm({
  id,
  photos,
}: {
  readonly id: string;
  readonly photos: boolean;
}): ReactNode {
  const { text, write, send, busy } = useSaying(id);
  return (
    <form
      className="box2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SuggestedAnswer
        id={id}
        onInsert={(words) => write(text.trim() === '' ? words : `${text}\n${words}`)}
      />
      <label className="sr" htmlFor="say">
        Trả lời người dân
      </label>
      <textarea
        className="field"
        id="say"
        rows={3}
        maxLength={4_000}
        placeholder="Trả lời người dân"
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <div className="row">
        <button type="submit" className="btn primary" disabled={busy}>
          <Icon name="send" /> Gửi <kbd>Ctrl ↵</kbd>
        </button>
        <SendPhoto id={id} allowed={photos} caption={text} onSent={() => write('')} />
        <span className="small muted">
          {text === '' ? '' : 'Chữ đang viết được giữ trên máy này'}
        </span>
      </div>
    </form>
  );
}

/** One key for each text, so that trying again says nothing twice; other words are another text. */
function useSaying(id: string) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [text, write] = useDraft(`talk/${id}`);
  const key = useRef<string>(undefined);
  const say = useMutation({
    mutationFn: () => {
      key.current ??= crypto.randomUUID();
      const body = { text: text.trim(), key: key.current };
      return api.send('POST', `/api/desk/conversations/${id}/say`, body);
    },
    onSuccess: async () => {
      key.current = undefined;
      write('');
      await client.invalidateQueries({ queryKey: ['conversation', id] });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
  });
  return {
    text,
    write: (next: string) => {
      key.current = undefined;
      write(next);
    },
    send: () => {
      if (text.trim() !== '' && !say.isPending) say.mutate();
    },
    busy: say.isPending,
  };
}
