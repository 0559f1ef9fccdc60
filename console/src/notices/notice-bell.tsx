import { Popover } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { OwnNotices } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';
import { shortTime } from '../parts/time.ts';
import { useNoticesShown, useOwnNotices } from './use-own-notices.ts';

/** What is new for whoever is signed in, behind a bell with its number. */
export function NoticeBell(): ReactNode {
  useNoticesShown();
  const notices = useOwnNotices();
  const [open, setOpen] = useState(false);
  const all = notices?.all ?? 0;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width="min(24rem, calc(100vw - 1rem))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="bell"
          aria-label={`Tin cho anh/chị: ${all} chưa xem`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="bell" />
          {all > 0 && (
            <span className="n" aria-hidden="true">
              {all > 99 ? '99+' : all}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="bell-list">
        <Listed notices={notices} onClose={() => setOpen(false)} />
        <Link to="/tai-khoan" onClick={() => setOpen(false)}>
          Chọn tin nào tới tôi, bằng đường nào
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}

function Listed({
  notices,
  onClose,
}: {
  readonly notices: OwnNotices | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const seeAll = useSeeAll();
  const rows = notices?.rows ?? [];
  const [first] = rows;
  if (!first) return <p className="muted">Không có tin nào chưa xem.</p>;
  return (
    <>
      <ul className="plainlist">
        {rows.map(({ id, receipt, words, about, at }) => (
          <li key={id}>
            <Link to="/viec/$receipt" params={{ receipt }} onClick={onClose}>
              <b>{words}</b>
              <small>
                {receipt} · {about} · {shortTime(at)}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className="btn" onClick={() => seeAll.mutate(first.id)}>
        Đánh dấu đã xem hết
      </button>
    </>
  );
}

function useSeeAll() {
  const { api } = useDesk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => api.send('POST', '/api/desk/notices/seen', { upTo }),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-notices'] }),
  });
}
