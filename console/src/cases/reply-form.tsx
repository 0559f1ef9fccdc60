import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { InboxCase } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useDraft } from '../parts/draft.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { CANNED } from './canned.ts';
import { checkReply, type ReplyFinding } from './check-reply.ts';

type Kind = 'answer' | 'note';
const NAMES = { answer: 'Trả lời người dân', note: 'Ghi chú nội bộ' } as const;

/** Answers the citizen or leaves a note for colleagues, with the check beside what is written. */
export function ReplyForm({ one }: { readonly one: InboxCase }): ReactNode {
  const kinds = (['answer', 'note'] as const).filter((kind) => one.acts.includes(kind));
  const [wanted, setKind] = useState<Kind>('answer');
  const kind = kinds.includes(wanted) ? wanted : kinds[0];
  if (kind === undefined) return null;
  return <Writing key={kind} one={one} kind={kind} kinds={kinds} onKind={setKind} />;
}

function Writing({
  one,
  kind,
  kinds,
  onKind,
}: {
  readonly one: InboxCase;
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly onKind: (kind: Kind) => void;
}): ReactNode {
  const { text, write, send, busy } = useReply(one, kind);
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
              aria-pressed={name === kind}
              onClick={() => onKind(name)}
            >
              {NAMES[name]}
            </button>
          ))}
        </div>
        {kind === 'answer' && <CannedMenu one={one} onChoose={(words) => write(text + words)} />}
      </div>
      <textarea
        className="draft"
        aria-label={NAMES[kind]}
        value={text}
        rows={4}
        maxLength={4_000}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go();
        }}
      />
      <Findings findings={findings} unfilled={unfilled} />
      <div className="bar2">
        <button type="submit" className="btn primary" aria-disabled={blocked || busy}>
          <Icon name={kind === 'answer' ? 'send' : 'note'} />
          {kind === 'answer' ? 'Gửi trả lời' : 'Lưu ghi chú'} <kbd>Ctrl ↵</kbd>
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

function useReply(one: InboxCase, kind: Kind) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [text, write] = useDraft(`${kind}/${one.receipt}`);
  const sending = useMutation({
    mutationFn: () =>
      api.send('POST', `/api/desk/inbox/${one.receipt}/${kind}`, {
        version: one.version,
        text: text.trim(),
      }),
    onSuccess: () => {
      write('');
      notifications.show({
        message: kind === 'answer' ? 'Đã gửi trả lời cho người dân.' : 'Đã lưu ghi chú.',
      });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', one.receipt] }),
  });
  return { text, write, send: () => sending.mutate(), busy: sending.isPending };
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
  readonly one: InboxCase;
  readonly onChoose: (words: string) => void;
}): ReactNode {
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className="btn quiet">
          <Icon name="note" /> Câu mẫu
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {CANNED.map(({ name, text }) => (
          <Menu.Item key={name} onClick={() => onChoose(text(one))}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
