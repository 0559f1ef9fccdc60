import { type FormEvent, type ReactNode, useState } from 'react';
import type { KnownWords, ProcedurePage, WordsKind } from '../../knowledge-protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

const SAID = {
  everydayNames: {
    title: 'Tên thường gọi',
    hint: 'Người dân gọi thủ tục này là gì, ví dụ “giấy độc thân”.',
    add: 'Thêm tên thường gọi',
  },
  exampleQuestions: {
    title: 'Câu mẫu',
    hint: 'Viết như người dân hỏi, có dấu hay không dấu đều được.',
    add: 'Thêm câu mẫu',
  },
} as const;
/** More are shown when asked for. */
const FEW = 8;

/** What people call a procedure, or how they ask for it: staff add words, and take back their own. */
export function WordsEditor({
  one,
  kind,
}: {
  readonly one: ProcedurePage;
  readonly kind: WordsKind;
}): ReactNode {
  const { title, hint, add } = SAID[kind];
  const [asked, setAll] = useState(false);
  const all = asked || one[kind].length <= FEW + 2;
  const words = one[kind].toSorted((first, second) => Number(second.own) - Number(first.own));
  return (
    <section className="panel">
      <h2>
        {title} <span className="small muted">({words.length})</span>
      </h2>
      <div className="in frm">
        <ul className="chiplist plainlist">
          {(all ? words : words.slice(0, FEW)).map((each) => (
            <Chip key={each.words} one={one} kind={kind} each={each} />
          ))}
          {!all && (
            <li>
              <button type="button" className="chip add" onClick={() => setAll(true)}>
                Xem cả {words.length}
              </button>
            </li>
          )}
        </ul>
        {one.mayEdit && <AddWords code={one.code} kind={kind} label={add} hint={hint} />}
      </div>
    </section>
  );
}

function Chip({
  one,
  kind,
  each: { words, own },
}: {
  readonly one: ProcedurePage;
  readonly kind: WordsKind;
  readonly each: KnownWords;
}): ReactNode {
  const { act, busy } = useProcedureAct(one.code);
  const body = { kind, words };
  return (
    <li className={own ? 'chip' : 'chip fixed'}>
      {words}
      {own && one.mayEdit && (
        <button
          type="button"
          disabled={busy}
          aria-label={`Bỏ “${words}”`}
          onClick={() => act('forget', body, `Đã bỏ “${words}”.`, { path: 'words', body })}
        >
          <Icon name="cross" />
        </button>
      )}
    </li>
  );
}

function AddWords({
  code,
  kind,
  label,
  hint,
}: {
  readonly code: string;
  readonly kind: WordsKind;
  readonly label: string;
  readonly hint: string;
}): ReactNode {
  const [text, setText] = useState('');
  const { act, busy } = useProcedureAct(code, () => setText(''));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { kind, words: text.trim() };
    act('words', body, `Đã thêm “${body.words}”.`, { path: 'forget', body });
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={kind}>{label}</label>
      <p className="hint" id={`${kind}-hint`}>
        {hint}
      </p>
      <div className="row nofold">
        <input
          id={kind}
          className="field"
          required
          minLength={2}
          maxLength={300}
          aria-describedby={`${kind}-hint`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="btn" disabled={busy}>
          <Icon name="plus" /> Thêm
        </button>
      </div>
    </form>
  );
}
