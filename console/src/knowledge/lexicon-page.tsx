import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { LexiconPage as Answer, LexiconRow } from '../../lexicon-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { KnowledgeHead } from './knowledge-head.tsx';
import { LexiconTrialModal, type Wish } from './lexicon-trial.tsx';

/** What people here say and what it stands for, beside the lexicon that comes with the software. */
export function LexiconPage(): ReactNode {
  const { api } = useDesk();
  const list = useQuery({
    queryKey: ['knowledge', 'lexicon'],
    queryFn: ({ signal }) => api.get<Answer>('/api/desk/knowledge/lexicon', signal),
  });
  const [wish, setWish] = useState<Wish>();
  return (
    <>
      <KnowledgeHead title="Từ của người dân" />
      {list.isPending ? (
        <Loading />
      ) : !list.data ? (
        <Broken error={list.error} onAgain={() => void list.refetch()} />
      ) : (
        <div className="pad stack">
          <p className="muted">
            Người dân nói một đằng, thủ tục ghi một nẻo: ghi từ ở đây thì mọi câu có từ đó được hiểu
            theo chữ của thủ tục. Trợ lý đã biết sẵn vài nghìn từ; ở đây chỉ là từ của địa phương.
          </p>
          {list.data.mayEdit && <NewWords onTry={setWish} />}
          {list.data.rows.length === 0 ? (
            <Blank title="Chưa ghi từ nào">
              <p>Ví dụ: “giấy đỏ” là “giấy chứng nhận quyền sử dụng đất”.</p>
            </Blank>
          ) : (
            <Words rows={list.data.rows} mayEdit={list.data.mayEdit} onDrop={setWish} />
          )}
        </div>
      )}
      {wish && <LexiconTrialModal wish={wish} onClose={() => setWish(undefined)} />}
    </>
  );
}

function NewWords({ onTry }: { readonly onTry: (wish: Wish) => void }): ReactNode {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [everyday = '', official = ''] = ['everyday', 'official'].map((name) =>
      String(form.get(name) ?? '').trim(),
    );
    onTry({ everyday, official });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>Ghi một từ</h2>
      <div className="in frm">
        <div className="r2">
          <label>
            Người dân nói
            <input className="field" name="everyday" required minLength={2} maxLength={80} />
          </label>
          <label>
            Thủ tục ghi là
            <input
              className="field"
              name="official"
              required
              minLength={2}
              maxLength={80}
              aria-describedby="official-hint"
            />
          </label>
        </div>
        <p className="hint" id="official-hint">
          Chép đúng chữ trong tên thủ tục, ví dụ “đăng ký khai sinh”.
        </p>
        <div>
          <button type="submit" className="btn primary">
            Hỏi thử trước khi lưu
          </button>
        </div>
      </div>
    </form>
  );
}

function Words({
  rows,
  mayEdit,
  onDrop,
}: {
  readonly rows: readonly LexiconRow[];
  readonly mayEdit: boolean;
  readonly onDrop: (wish: Wish) => void;
}): ReactNode {
  return (
    <table className="work">
      <thead>
        <tr>
          <th scope="col">Người dân nói</th>
          <th scope="col">Thủ tục ghi là</th>
          <th scope="col" className="opt">
            Ai ghi
          </th>
          {mayEdit && <th scope="col">Sửa</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ everyday, official, by, at, replaces }) => (
          <tr key={everyday}>
            <td>
              <b>{everyday}</b>
            </td>
            <td>
              {official}
              {replaces !== null && <small>thay cho nghĩa có sẵn: {replaces}</small>}
            </td>
            <td className="opt">
              {by}, <time dateTime={at}>{shortTime(at)}</time>
            </td>
            {mayEdit && (
              <td>
                <button
                  type="button"
                  className="btn quiet"
                  onClick={() => onDrop({ everyday, was: official })}
                >
                  Gỡ<span className="sr"> {everyday}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
