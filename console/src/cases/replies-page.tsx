import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AnswerRules } from '../../protocol.ts';
import type { WrittenReply } from '../../reply-protocol.ts';
import { useDesk, useSession } from '../desk-context.tsx';
import { folded } from '../parts/folded.ts';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { useAnswerRules } from './canned.ts';
import { ReplyEditor } from './reply-editor.tsx';
import { ReplyList } from './reply-list.tsx';
import { useChange } from './use-change.ts';

/** What an office says often, and which agencies want a second person before an answer is sent. */
export function RepliesPage(): ReactNode {
  const rules = useAnswerRules();
  const session = useSession();
  const leads = ['supervisor', 'administrator'].includes(session.data?.staff.role ?? '');
  return (
    <>
      <PageHead title="Câu mẫu và duyệt trả lời" above={<Link to="/quan-ly">Quản lý</Link>} />
      <div className="pad narrow stack">
        {rules.isPending && <Loading />}
        {rules.error && <Broken error={rules.error} onAgain={() => void rules.refetch()} />}
        {rules.data && <Replies rules={rules.data} leads={leads} />}
        {rules.data && leads && <TwoPeople rules={rules.data} />}
      </div>
    </>
  );
}

function Replies({
  rules,
  leads,
}: {
  readonly rules: AnswerRules;
  readonly leads: boolean;
}): ReactNode {
  /** What is in the editor, with a number of its own: opened again it begins anew. */
  const [open, setOpen] = useState<{ readonly at: number; readonly given?: WrittenReply }>();
  const edit = (given?: WrittenReply): void => {
    setOpen({ at: Date.now(), ...(given && { given }) });
    window.scrollTo({ top: 0 });
  };
  return (
    <section className="stack">
      <div className="row">
        <h2 style={{ flex: 1 }}>Câu mẫu</h2>
        {leads && !open && (
          <button type="button" className="btn primary" onClick={() => edit()}>
            Thêm câu mẫu
          </button>
        )}
      </div>
      {leads && open && (
        <ReplyEditor
          key={open.at}
          rules={rules}
          given={open.given}
          onDone={() => setOpen(undefined)}
        />
      )}
      <ReplyList rules={rules} leads={leads} onEdit={edit} />
    </section>
  );
}

/** So few need no search. */
const FEW = 8;

function TwoPeople({ rules }: { readonly rules: AnswerRules }): ReactNode {
  const { api } = useDesk();
  const [words, setWords] = useState('');
  const change = useMutation({
    mutationFn: (body: { readonly agency: string; readonly on: boolean }) =>
      api.send('PUT', '/api/desk/two-people', body),
    ...useChange('Đã đổi cách duyệt.'),
  });
  const shown = rules.agencies
    .filter(({ name }) => folded(name).includes(folded(words)))
    // What is switched on stands first: it is what somebody looks for.
    .toSorted((a, b) => Number(b.twoPeople) - Number(a.twoPeople));
  return (
    <section className="panel">
      <h2>Hai người cho một câu trả lời</h2>
      <div className="in stack">
        <p className="small">
          Bật cho đơn vị nào thì trả lời của đơn vị ấy chỉ gửi đi khi một cán bộ khác duyệt.
        </p>
        {rules.agencies.length > FEW && (
          <input
            className="field search"
            type="search"
            aria-label="Tìm đơn vị"
            placeholder="Tìm đơn vị"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        <div className="ticks">
          {shown.map(({ id, name, twoPeople }) => (
            <label key={id} className="tick">
              <input
                type="checkbox"
                checked={twoPeople}
                disabled={change.isPending}
                onChange={({ target }) => change.mutate({ agency: id, on: target.checked })}
              />
              {name}
            </label>
          ))}
        </div>
        {shown.length === 0 && <p className="muted">Không có đơn vị nào tên như vậy.</p>}
      </div>
    </section>
  );
}
