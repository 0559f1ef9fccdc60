import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { AskedNow, FoundNow } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Broken, Loading } from '../parts/states.tsx';

/** Asks as a citizen would and shows what is answered, how sure it is, and why it found what it found. */
export function AskPane({ code }: { readonly code: string }): ReactNode {
  const { api } = useDesk();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const answer = useQuery({
    queryKey: ['knowledge', 'ask', code, asked],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q: asked, code });
      return api.get<AskedNow>(`/api/desk/knowledge/ask?${query}`, signal);
    },
    enabled: asked !== '',
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <section className="ask frm" aria-label="Hỏi thử">
      <h2>Hỏi thử</h2>
      <form onSubmit={submit}>
        <label htmlFor="ask">Hỏi như người dân</label>
        <div className="row nofold">
          <input
            id="ask"
            className="field"
            required
            maxLength={400}
            placeholder="bao lau co giay khai sanh"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="submit" className="btn primary">
            Hỏi
          </button>
        </div>
      </form>
      <div role="status" className="frm">
        {asked === '' ? (
          <p className="small muted">
            Câu hỏi thử không được lưu, người dân không thấy. Ở đây hiện câu trả lời, độ chắc, và vì
            sao trợ lý chọn thủ tục đó.
          </p>
        ) : answer.isPending ? (
          <Loading rows={2} />
        ) : !answer.data ? (
          <Broken error={answer.error} onAgain={() => void answer.refetch()} />
        ) : (
          <Answered answer={answer.data} code={code} />
        )}
      </div>
    </section>
  );
}

function Answered({
  answer,
  code,
}: {
  readonly answer: AskedNow;
  readonly code: string;
}): ReactNode {
  const here = answer.found.findIndex((found) => found.code === code);
  return (
    <>
      <p>
        <b>{answer.outcome}.</b> {placeWords(here)}
      </p>
      <Confidence {...answer} />
      {answer.draft !== null && <h3>Bản đang dùng trả lời</h3>}
      {answer.text !== '' && <div className="msg told">{answer.text}</div>}
      {answer.draft !== null && (
        <>
          <h3>Bản nháp trả lời</h3>
          <div className="msg told drafted">{answer.draft}</div>
        </>
      )}
      {here !== 0 && answer.chosen !== null && (
        <details>
          <summary>Nếu người dân chọn thủ tục này</summary>
          <div className="msg told">{answer.chosen}</div>
        </details>
      )}
      <h3>Vì sao</h3>
      <ol className="whys">
        {answer.found.map((found) => (
          <Why key={found.code} found={found} here={found.code === code} />
        ))}
      </ol>
    </>
  );
}

function placeWords(here: number): string {
  if (here < 0) return 'Thủ tục này không nằm trong năm thủ tục gần nhất.';
  return here === 0 ? 'Thủ tục này đứng đầu.' : `Thủ tục này đứng thứ ${here + 1}.`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Confidence({ confidence, line }: AskedNow): ReactNode {
  return (
    <div className="conf">
      <span>Độ chắc</span>
      <span
        className="meter"
        role="img"
        aria-label={`${percent(confidence)}, cần ít nhất ${percent(line)} để trả lời`}
      >
        <i style={{ width: percent(confidence).replace(' ', '') }} />
        <u style={{ left: percent(line).replace(' ', '') }} />
      </span>
      <b className="num">{percent(confidence)}</b>
    </div>
  );
}

function Why({ found, here }: { readonly found: FoundNow; readonly here: boolean }): ReactNode {
  return (
    <li>
      {here ? <b>{found.name}</b> : found.name}{' '}
      <span className="small muted num">
        {found.code} · {percent(found.score)}
      </span>
      <ul className="plainlist small">
        {found.reasons.slice(0, 4).map(({ words, amount }) => (
          <li key={words}>
            <span className="num" aria-hidden="true">
              {amount > 0 ? '▲' : '▼'}
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
    </li>
  );
}
