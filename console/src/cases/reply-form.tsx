import { Menu } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { CaseShown } from '../../protocol.ts';
import { useSession } from '../desk-context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { filledIn, repliesFor, useAnswerRules } from './canned.ts';
import { checkReply, type ReplyFinding } from './check-reply.ts';
import { NoteField } from './note-field.tsx';
import { actOf, useAct } from './use-act.tsx';

type Kind = 'answer' | 'ask' | 'note';
const NAMES = {
  answer: 'Trả lời người dân',
  ask: 'Hỏi thêm',
  note: 'Ghi chú nội bộ',
} as const satisfies Readonly<Record<Kind, string>>;
const SEND = {
  answer: 'Gửi trả lời',
  ask: 'Gửi câu hỏi, tạm dừng hạn',
  note: 'Lưu ghi chú',
} as const satisfies Readonly<Record<Kind, string>>;

/** Answers the citizen or leaves a note for colleagues, with the check beside what is written. */
export function ReplyForm({
  one,
  onWriting,
}: {
  readonly one: CaseShown;
  /** Whether anything stands in the field. */
  readonly onWriting: (writing: boolean) => void;
}): ReactNode {
  const kinds = (['answer', 'ask', 'note'] as const).filter(
    (kind) => actOf(one, kind) !== undefined,
  );
  const [wanted, setKind] = useState<Kind>('answer');
  const kind = kinds.includes(wanted) ? wanted : kinds[0];
  if (kind === undefined) return null;
  return <Writing key={kind} {...{ one, kind, kinds, onWriting }} onKind={setKind} />;
}

function Writing({
  one,
  kind,
  kinds,
  onKind,
  onWriting,
}: {
  readonly one: CaseShown;
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly onKind: (kind: Kind) => void;
  readonly onWriting: (writing: boolean) => void;
}): ReactNode {
  const { text, write, send, busy } = useReply(one, kind);
  const writing = text !== '';
  useEffect(() => onWriting(writing), [onWriting, writing]);
  const findings = kind === 'answer' ? checkReply(text, one.text) : [];
  const unfilled = /\[[^\]]+\]/u.test(text);
  const stops = findings.filter((finding) => finding.kind === 'stop').length + (unfilled ? 1 : 0);
  const blocked = text.trim() === '' || stops > 0;
  const go = (): void => {
    if (!blocked && !busy) send();
  };
  return (
    <form
      className="reply"
      id="reply"
      aria-label="Trả lời"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="bar2">
        <div className="seg" role="group" aria-label="Loại">
          {kinds.map((name) => (
            <button
              key={name}
              type="button"
              data-kind={name}
              aria-pressed={name === kind}
              onClick={() => onKind(name)}
            >
              {NAMES[name]}
            </button>
          ))}
        </div>
        {kind === 'answer' && <CannedMenu one={one} onChoose={(words) => write(text + words)} />}
      </div>
      <WordsField {...{ one, kind, text }} onWrite={write} onSend={go} />
      <Findings findings={findings} unfilled={unfilled} />
      <div className="bar2">
        <button type="submit" className="btn primary" aria-disabled={blocked || busy}>
          <Icon name={kind === 'note' ? 'note' : 'send'} />
          {kind === 'answer' && one.twoPeople ? 'Gửi người khác duyệt' : SEND[kind]}{' '}
          <kbd>Ctrl ↵</kbd>
        </button>
        <span className="small muted" role="status">
          {stops > 0
            ? `Còn ${stops} chỗ phải sửa trước khi gửi`
            : text && 'Chữ đang viết được giữ trên máy này'}
        </span>
      </div>
    </form>
  );
}

/** Where it is written; a note offers colleagues to be named. */
function WordsField({
  one,
  kind,
  text,
  onWrite,
  onSend,
}: {
  readonly one: CaseShown;
  readonly kind: Kind;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onSend: () => void;
}): ReactNode {
  if (kind === 'note')
    return <NoteField receipt={one.receipt} label={NAMES[kind]} {...{ text, onWrite, onSend }} />;
  return (
    <textarea
      className="draft"
      aria-label={NAMES[kind]}
      value={text}
      rows={4}
      maxLength={4_000}
      onChange={({ target }) => onWrite(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
      }}
    />
  );
}

function useReply(one: CaseShown, kind: Kind) {
  const [text, write] = useDraft(`${kind}/${one.receipt}`);
  const sending = useAct(one, kind, () => write(''));
  const said = { [kind === 'ask' ? 'question' : 'text']: text.trim() };
  return { text, write, send: () => sending.mutate(said), busy: sending.isPending };
}

const ICONS: Readonly<Record<ReplyFinding['kind'], IconName>> = {
  stop: 'late',
  warn: 'warn',
  good: 'tick',
};

function Findings({
  findings,
  unfilled,
}: {
  readonly findings: readonly ReplyFinding[];
  readonly unfilled: boolean;
}): ReactNode {
  const blank: ReplyFinding = { kind: 'stop', words: 'Còn chỗ trống trong ngoặc [ ] chưa điền.' };
  return (
    <ul className="checks" aria-label="Soát câu trả lời" aria-live="polite">
      {[...(unfilled ? [blank] : []), ...findings].map((finding) => (
        <li key={finding.words} className={finding.kind}>
          <Icon name={ICONS[finding.kind]} />
          <span>{finding.words}</span>
        </li>
      ))}
    </ul>
  );
}

function CannedMenu({
  one,
  onChoose,
}: {
  readonly one: CaseShown;
  readonly onChoose: (words: string) => void;
}): ReactNode {
  const rules = useAnswerRules();
  const session = useSession();
  const name = session.data?.staff.name ?? '';
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="btn quiet">
          <Icon name="note" /> Câu mẫu
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {repliesFor(rules.data, one).map((reply) => (
          <Menu.Item key={reply.id} onClick={() => onChoose(filledIn(reply.text, one, name))}>
            {reply.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
