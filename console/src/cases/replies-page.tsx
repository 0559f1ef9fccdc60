import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AnswerRules } from '../../protocol.ts';
import { useDesk, useSession } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { useAnswerRules } from './canned.ts';
import { type Edited, ReplyEditor, useChange } from './reply-editor.tsx';

/** What an office says often, and which agencies want a second person before an answer is sent. */
export function RepliesPage(): ReactNode {
  const rules = useAnswerRules();
  const session = useSession();
  const leads = ['supervisor', 'administrator'].includes(session.data?.staff.role ?? '');
  return (
    <>
      <PageHead title="Câu mẫu và duyệt trả lời" />
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
  const { api } = useDesk();
  const [edited, edit] = useState<Edited>();
  const forget = useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/api/desk/replies/${id}`),
    ...useChange('Đã xóa câu mẫu.'),
  });
  const own = (agency: string): boolean => leads && (rules.forAll || agency !== '');
  const whose = (agency: string): string =>
    agency === '' ? 'Mọi đơn vị' : (rules.agencies.find(({ id }) => id === agency)?.name ?? agency);
  return (
    <section className="stack">
      <h2>Câu mẫu</h2>
      <ul className="plainlist stack">
        {rules.replies.map((one) => (
          <li key={one.id} className="panel">
            <div className="in stack">
              <p>
                <b>{one.name}</b> <span className="small muted">· {whose(one.agency)}</span>
              </p>
              <p className="small">{one.text}</p>
              {own(one.agency) && (
                <div className="row">
                  <button type="button" className="btn" onClick={() => edit(one)}>
                    Sửa<span className="sr"> “{one.name}”</span>
                  </button>
                  <button type="button" className="btn quiet" onClick={() => forget.mutate(one.id)}>
                    Xóa<span className="sr"> “{one.name}”</span>
                  </button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {leads && (
        <ReplyEditor
          key={`${edited?.agency}/${edited?.name}`}
          {...{ rules }}
          given={edited}
          onDone={() => edit(undefined)}
        />
      )}
    </section>
  );
}

function TwoPeople({ rules }: { readonly rules: AnswerRules }): ReactNode {
  const { api } = useDesk();
  const change = useMutation({
    mutationFn: (body: { readonly agency: string; readonly on: boolean }) =>
      api.send('PUT', '/api/desk/two-people', body),
    ...useChange('Đã đổi cách duyệt.'),
  });
  return (
    <section className="panel">
      <h2>Hai người cho một câu trả lời</h2>
      <div className="in">
        <p className="small">
          Bật cho đơn vị nào thì trả lời của đơn vị ấy chỉ gửi đi khi một cán bộ khác duyệt.
        </p>
        {rules.agencies.map(({ id, name, twoPeople }) => (
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
    </section>
  );
}
