import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Colleagues } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';

type Colleague = Colleagues['colleagues'][number];

/** `@ho` where somebody begins to name a colleague. */
const BEGUN = /(?:^|[\s(])@([\p{L}\p{N}._-]{0,40})$/u;
const MOST = 6;

/** A note between colleagues: after an @ those who may see the case are offered, to be chosen by keys or mouse. */
export function NoteField({
  receipt,
  label,
  text,
  onWrite,
  onSend,
}: {
  readonly receipt: string;
  readonly label: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onSend: () => void;
}): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [begun, setBegun] = useState<string>();
  const [at, setAt] = useState(0);
  const found = useColleagues(receipt, begun);
  const look = (): void => {
    const { value = '', selectionStart = 0 } = field.current ?? {};
    setBegun(BEGUN.exec(value.slice(0, selectionStart))?.[1]);
    setAt(0);
  };
  const choose = ({ login }: Colleague): void => {
    const end = field.current?.selectionStart ?? text.length;
    const start = end - (begun ?? '').length;
    onWrite(`${text.slice(0, start)}${login} ${text.slice(end)}`);
    setBegun(undefined);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(start + login.length + 1, start + login.length + 1);
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSend();
    const person = found[at];
    if (!person) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((now) => (now + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
    else if (event.key === 'Escape') setBegun(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className="mention">
      <textarea
        ref={field}
        className="draft"
        aria-label={label}
        aria-describedby={`${list}-hint`}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? list : undefined}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        value={text}
        rows={4}
        maxLength={4_000}
        onChange={({ target }) => {
          onWrite(target.value);
          look();
        }}
        onClick={look}
        onBlur={() => setBegun(undefined)}
        onKeyDown={onKey}
      />
      {found.length > 0 && <Offered {...{ found, at, list }} onChoose={choose} />}
      <p className="small muted" id={`${list}-hint`} role="status">
        {found.length > 0
          ? `${found.length} đồng nghiệp: mũi tên để chọn, Enter để ghi tên.`
          : 'Gõ @ để nhắc tên đồng nghiệp; chỉ người xem được việc này mới nhận tin.'}
      </p>
    </div>
  );
}

function Offered({
  found,
  at,
  list,
  onChoose,
}: {
  readonly found: readonly Colleague[];
  readonly at: number;
  readonly list: string;
  readonly onChoose: (person: Colleague) => void;
}): ReactNode {
  return (
    <div className="offered" role="listbox" id={list} aria-label="Đồng nghiệp">
      {found.map((person, index) => (
        <div
          key={person.login}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // The field keeps the focus: leaving it would close the list first.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.name} <small>@{person.login}</small>
        </div>
      ))}
    </div>
  );
}

function useColleagues(receipt: string, begun: string | undefined): readonly Colleague[] {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['colleagues', receipt, begun],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q: begun ?? '' });
      return api.get<Colleagues>(`/api/desk/cases/${receipt}/colleagues?${query}`, signal);
    },
    enabled: begun !== undefined,
    placeholderData: (before) => before,
  });
  return begun === undefined ? [] : (data?.colleagues ?? []).slice(0, MOST);
}
