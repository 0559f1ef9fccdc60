import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AnswerRules, CannedReply } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled } from '../parts/form.tsx';
import { PLACEHOLDERS } from './canned.ts';

/** A canned reply as it is written. */
export type Edited = Omit<CannedReply, 'id'>;

/** Changes something, says so, and asks for everything anew. */
export function useChange(done: string, after: () => void = () => {}) {
  const client = useQueryClient();
  return {
    onSuccess: () => {
      notifications.show({ message: done });
      after();
    },
    onError: (error: Error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['replies'] }),
  };
}

/** Adds a canned reply, or changes the one that is given. */
export function ReplyEditor({
  rules,
  given,
  onDone,
}: {
  readonly rules: AnswerRules;
  readonly given: Edited | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const { api } = useDesk();
  const first = rules.forAll ? '' : (rules.agencies[0]?.id ?? '');
  const [reply, setReply] = useState<Edited>(given ?? { agency: first, name: '', text: '' });
  const keep = useMutation({
    mutationFn: () => {
      const { agency, name, text } = reply;
      return api.send('POST', '/api/desk/replies', { agency, name, text });
    },
    ...useChange('Đã lưu câu mẫu.', () => {
      setReply({ agency: first, name: '', text: '' });
      onDone();
    }),
  });
  const write = (change: Partial<Edited>): void => setReply((now) => ({ ...now, ...change }));
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <h2>{given ? `Sửa “${given.name}”` : 'Thêm câu mẫu'}</h2>
      <div className="in stack">
        <Whose {...{ rules, reply }} onWrite={write} />
        <Labelled
          id="reply-text"
          label="Nội dung"
          hint={`Tự điền: ${PLACEHOLDERS.join(' ')}. Chỗ phải viết tay để trong [ngoặc vuông]; còn ngoặc thì chưa gửi được.`}
        >
          <textarea
            className="field"
            id="reply-text"
            aria-describedby="reply-text-hint"
            rows={4}
            required
            maxLength={4_000}
            value={reply.text}
            onChange={({ target }) => write({ text: target.value })}
          />
        </Labelled>
        <div className="row">
          <button type="submit" className="btn primary" disabled={keep.isPending}>
            Lưu câu mẫu
          </button>
          {given && (
            <button type="button" className="btn" onClick={onDone}>
              Thôi
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

function Whose({
  rules,
  reply,
  onWrite,
}: {
  readonly rules: AnswerRules;
  readonly reply: Edited;
  readonly onWrite: (change: Partial<Edited>) => void;
}): ReactNode {
  return (
    <>
      <Labelled id="reply-agency" label="Dùng cho">
        <select
          className="field"
          id="reply-agency"
          value={reply.agency}
          onChange={({ target }) => onWrite({ agency: target.value })}
        >
          {rules.forAll && <option value="">Mọi đơn vị</option>}
          {rules.agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id="reply-name" label="Tên ngắn">
        <input
          className="field"
          id="reply-name"
          required
          maxLength={80}
          value={reply.name}
          onChange={({ target }) => onWrite({ name: target.value })}
        />
      </Labelled>
    </>
  );
}
