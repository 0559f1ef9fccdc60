import { Modal } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { StaffRole } from '../../protocol.ts';
import { ROOMS } from '../office/rooms.ts';
import {
  type Item,
  type PageOffered,
  pagesFor,
  useCasesFound,
  useProceduresFound,
} from './palette-items.ts';

/** Goes anywhere by a few letters: a case by its code, a procedure, a page. By keys alone, and read out. */
export function Palette({
  places,
  role,
  onClose,
}: {
  readonly places: readonly PageOffered[];
  readonly role: StaffRole;
  readonly onClose: () => void;
}): ReactNode {
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const items = useItems(typed, places, role);
  const chosen = Math.min(at, items.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  const go = (item: Item | undefined): void => {
    if (!item) return;
    onClose();
    void router.navigate({ href: router.buildLocation({ to: item.to }).href });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) go(items[chosen]);
    else if (items.length > 0) setAt((chosen + step + items.length) % items.length);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Đi tới"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      size="lg"
      yOffset="8vh"
    >
      <div className="palette">
        <input
          className="field"
          type="search"
          role="combobox"
          aria-label="Mã phản ánh, thủ tục, tên trang"
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={items[chosen] ? `${id}-${chosen}` : undefined}
          placeholder="PA-… · khai sinh · nhật ký"
          maxLength={200}
          data-autofocus
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <Found {...{ id, items, chosen }} onGo={go} />
        <p className="small muted" role="status">
          {items.length === 0
            ? 'Không tìm thấy. Anh/chị gõ mã phản ánh, tên thủ tục hoặc tên trang.'
            : `${items.length} kết quả: mũi tên để chọn, Enter để mở.`}
        </p>
      </div>
    </Modal>
  );
}

function useItems(typed: string, places: readonly PageOffered[], role: StaffRole): readonly Item[] {
  const rooms = ROOMS.filter(({ roles }) => roles === undefined || roles.includes(role));
  const named = new Set(rooms.map(({ to }) => to));
  const pages = [
    ...places.filter(({ to }) => !named.has(to as (typeof rooms)[number]['to'])),
    ...rooms,
  ];
  const cases = useCasesFound(typed, role !== 'editor');
  const procedures = useProceduresFound(typed);
  return [...cases, ...pagesFor(typed, pages), ...procedures];
}

function Found({
  id,
  items,
  chosen,
  onGo,
}: {
  readonly id: string;
  readonly items: readonly Item[];
  readonly chosen: number;
  readonly onGo: (item: Item) => void;
}): ReactNode {
  return (
    <div className="found" role="listbox" id={id} aria-label="Kết quả">
      {items.map((item, index) => (
        <div
          key={`${item.kind}/${item.key}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            onGo(item);
          }}
        >
          <span className="kind">{item.kind}</span>
          <span>
            {item.name}
            <small>{item.detail}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
