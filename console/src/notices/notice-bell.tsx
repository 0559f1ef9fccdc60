import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwnNotices } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';
import { shortTime } from '../parts/time.ts';
import { useNoticesShown, useOwnNotices } from './use-own-notices.ts';

/** What is new for whoever is signed in, behind a bell with its number. */
export function NoticeBell(): ReactNode {
  useNoticesShown();
  const notices = useOwnNotices();
  const all = notices?.all ?? 0;
  return (
    <Menu position="bottom-end" width="min(24rem, calc(100vw - 1rem))">
      <Menu.Target>
        <button type="button" className="bell" aria-label={`Tin cho anh/chị: ${all} chưa xem`}>
          <Icon name="bell" />
          {all > 0 && (
            <span className="n" aria-hidden="true">
              {all > 99 ? '99+' : all}
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="bell-list">
        <Listed notices={notices} />
        <Menu.Item component={Link} to="/tai-khoan">
          Chọn tin nào tới tôi, bằng đường nào
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Listed({ notices }: { readonly notices: OwnNotices | undefined }): ReactNode {
  const navigate = useNavigate();
  const seeAll = useSeeAll();
  const rows = notices?.rows ?? [];
  const [first] = rows;
  if (!first) return <Menu.Label>Không có tin nào chưa xem.</Menu.Label>;
  return (
    <>
      {rows.map(({ id, receipt, words, about, at }) => (
        <Menu.Item
          key={id}
          onClick={() => void navigate({ to: '/viec/$receipt', params: { receipt } })}
        >
          <b>{words}</b>
          <small>
            {receipt} · {about} · {shortTime(at)}
          </small>
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => seeAll.mutate(first.id)}>Đánh dấu đã xem hết</Menu.Item>
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
