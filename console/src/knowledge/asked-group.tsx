import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type {
  AskedQuestion,
  AskedGroup as Group,
  ProcedureName,
} from '../../knowledge-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { shortTime } from '../parts/time.ts';
import { useTeaching } from './use-teaching.tsx';

interface Shown {
  readonly mayEdit: boolean;
  readonly show: 'open' | 'set-aside';
  /** The question in the pane beside. */
  readonly open: string | undefined;
}

/** Questions that most likely want the same procedure. */
export function AskedGroup({ group, ...shown }: Shown & { readonly group: Group }): ReactNode {
  const { procedure, times, questions } = group;
  return (
    <section className="askgroup">
      <h2>
        {procedure ? procedure.name : 'Chưa gần thủ tục nào'}
        <span className="small muted num">
          {procedure && ` ${procedure.code} ·`} {times} lần hỏi
        </span>
      </h2>
      <ul className="plainlist">
        {questions.map((one) => (
          <Asked key={one.id} one={one} nearest={procedure} {...shown} />
        ))}
      </ul>
    </section>
  );
}

function Asked({
  one,
  nearest,
  mayEdit,
  show,
  open,
}: Shown & {
  readonly one: AskedQuestion;
  readonly nearest: ProcedureName | null;
}): ReactNode {
  return (
    <li className={one.id === open ? 'at' : ''}>
      <b>“{one.question}”</b>
      <span className="small muted">
        hỏi {one.times} lần{one.times > 1 ? ', lần cuối ' : ', '}
        <time dateTime={one.lastAt}>{shortTime(one.lastAt)}</time>
        {one.badlyRated > 0 && <b className="late"> · {one.badlyRated} lần bấm “Chưa đúng”</b>}
      </span>
      {one.answered && (
        <span className="small">
          Trợ lý đã trả lời: {one.answered.name}
          {one.answered.field !== '' && `, ${one.answered.field}`}
        </span>
      )}
      {mayEdit && <Acts one={one} nearest={nearest} show={show} />}
    </li>
  );
}

function Acts({
  one,
  nearest,
  show,
}: {
  readonly one: AskedQuestion;
  readonly nearest: ProcedureName | null;
  readonly show: 'open' | 'set-aside';
}): ReactNode {
  const { teach, move, busy } = useTeaching();
  if (show === 'set-aside')
    return (
      <span className="acts">
        <button type="button" className="btn" disabled={busy} onClick={() => move(one, 'open')}>
          Mở lại
        </button>
      </span>
    );
  return (
    <span className="acts">
      {nearest && (
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => teach(one, { ...nearest, kind: 'exampleQuestions', words: one.words })}
        >
          <Icon name="plus" /> Thêm làm câu mẫu
        </button>
      )}
      <Link to="/kien-thuc" search={{ cau: Number(one.id) }} className="btn quiet">
        {nearest ? 'Sửa câu, chọn thủ tục khác' : 'Chọn thủ tục'}
      </Link>
      <button
        type="button"
        className="btn quiet"
        disabled={busy}
        onClick={() => move(one, 'set-aside')}
      >
        Bỏ qua
      </button>
    </span>
  );
}
