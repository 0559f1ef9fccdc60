import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AskedQuestion, ProcedureName, WordsKind } from '../../knowledge-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { FindProcedure } from './find-procedure.tsx';
import { useTeaching } from './use-teaching.tsx';

/** One question: its words may be changed, and any procedure found by code or words. */
export function TeachPane({
  one,
  mayEdit,
  show,
}: {
  readonly one: AskedQuestion;
  readonly mayEdit: boolean;
  readonly show: 'open' | 'set-aside';
}): ReactNode {
  const [words, setWords] = useState(one.words);
  return (
    <div className="frm">
      <Link
        to="/kien-thuc"
        search={show === 'set-aside' ? { show } : {}}
        className="btn quiet only-m"
      >
        <Icon name="back" /> Danh sách
      </Link>
      <h2>Câu này hỏi thủ tục nào</h2>
      <p>
        <b>“{one.question}”</b>
      </p>
      <div>
        <label htmlFor="words">Câu sẽ ghi</label>
        <p className="hint" id="words-hint">
          Câu mẫu: viết như người dân hỏi. Tên thường gọi: chỉ để lại tên việc, ví dụ “giấy độc
          thân”. Bỏ họ tên, số giấy tờ còn sót.
        </p>
        <textarea
          id="words"
          className="field"
          rows={2}
          maxLength={300}
          aria-describedby="words-hint"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <FindProcedure near={one.near}>
        {(procedure) => mayEdit && <Ways one={one} words={words.trim()} procedure={procedure} />}
      </FindProcedure>
      {mayEdit && show === 'open' && (
        <p className="small">
          Không thủ tục nào trả lời được câu này?{' '}
          <Link to="/kien-thuc/muc-moi" search={{ cau: Number(one.id) }} className="lnk">
            Viết mục mới của cơ quan
          </Link>
        </p>
      )}
      <Link to="/kien-thuc" search={show === 'set-aside' ? { show } : {}} className="btn quiet">
        Đóng
      </Link>
    </div>
  );
}

/** Longer ones are stories: as a name they would be found by everything they mention. */
const MOST_NAME_WORDS = 8;

function Ways({
  one,
  words,
  procedure,
}: {
  readonly one: AskedQuestion;
  readonly words: string;
  readonly procedure: ProcedureName;
}): ReactNode {
  const navigate = useNavigate();
  const { teach, busy } = useTeaching(() => void navigate({ to: '/kien-thuc', search: {} }));
  const as = (kind: WordsKind) => () => teach(one, { ...procedure, kind, words });
  const short = words.split(/\s+/u).length <= MOST_NAME_WORDS;
  const disabled = busy || words === '';
  return (
    <span className="acts">
      <button type="button" className="btn" disabled={disabled} onClick={as('exampleQuestions')}>
        Câu mẫu
      </button>
      {short && (
        <button
          type="button"
          className="btn quiet"
          disabled={disabled}
          onClick={as('everydayNames')}
        >
          Tên thường gọi
        </button>
      )}
    </span>
  );
}
