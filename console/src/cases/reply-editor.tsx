import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AnswerRules } from '../../protocol.ts';
import type { WrittenReply } from '../../reply-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled, Wrong } from '../parts/form.tsx';
import { previewOf, unknownIn } from './canned.ts';
import { useChange } from './use-change.ts';

/** Adds a canned reply, or changes the one that is given; beside it stands what a citizen would read. */
export function ReplyEditor({
  rules,
  given,
  onDone,
}: {
  readonly rules: AnswerRules;
  readonly given: WrittenReply | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const { api } = useDesk();
  const first = rules.forAll ? '' : (rules.agencies[0]?.id ?? '');
  const [reply, setReply] = useState<WrittenReply>(
    given ?? { id: null, agency: first, name: '', text: '', seen: '' },
  );
  const [refused, refuse] = useState(false);
  const keep = useMutation({
    mutationFn: () => {
      // What others made of it in the meantime is in the list by now: whoever saves again has seen it.
      const now = rules.replies.find(({ id }) => id === reply.id);
      const seen = refused ? (now?.text ?? '') : reply.seen;
      return api.send('POST', '/api/desk/replies', { ...reply, seen });
    },
    ...useChange('Đã lưu câu mẫu.', onDone),
    onError: () => refuse(true),
  });
  const write = (change: Partial<WrittenReply>): void => setReply((now) => ({ ...now, ...change }));
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <h2>{given?.id ? `Sửa “${given.name}”` : 'Thêm câu mẫu'}</h2>
      <div className="in stack">
        <Wrong words={keep.error?.message} />
        <Whose {...{ rules, reply }} onWrite={write} />
        <Text {...{ rules, reply }} onWrite={write} />
        <div className="row">
          <button type="submit" className="btn primary" disabled={keep.isPending}>
            Lưu câu mẫu
          </button>
          <button type="button" className="btn" onClick={onDone}>
            Thôi
          </button>
        </div>
      </div>
    </form>
  );
}

interface Part {
  readonly rules: AnswerRules;
  readonly reply: WrittenReply;
  readonly onWrite: (change: Partial<WrittenReply>) => void;
}

function Text({ rules, reply, onWrite }: Part): ReactNode {
  const unknown = unknownIn(reply.text, rules.variables);
  return (
    <>
      <Labelled
        id="reply-text"
        label="Nội dung"
        hint={`Tự điền: ${rules.variables.map(({ name }) => name).join(' ')}. Chỗ phải viết tay để trong [ngoặc vuông]; còn ngoặc thì chưa gửi được.`}
      >
        <textarea
          className="field"
          id="reply-text"
          aria-describedby="reply-text-hint"
          rows={4}
          required
          maxLength={4_000}
          value={reply.text}
          onChange={({ target }) => onWrite({ text: target.value })}
        />
      </Labelled>
      {unknown.length > 0 && (
        <p className="note soon" role="status">
          Không có chỗ tự điền {unknown.join(', ')}: người dân sẽ đọc y như vậy. Anh/chị sửa lại
          hoặc dùng [ngoặc vuông].
        </p>
      )}
      {reply.text.trim() !== '' && (
        <div>
          <p className="label">Xem thử, với một việc mẫu</p>
          <p className="notebox" data-preview>
            {previewOf(reply.text, rules.variables)}
          </p>
        </div>
      )}
    </>
  );
}

function Whose({ rules, reply, onWrite }: Part): ReactNode {
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
