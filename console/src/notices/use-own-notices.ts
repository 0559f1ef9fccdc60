import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { NoticeWishShown, OwnNoticeShown, OwnNotices } from '../../notice-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { countInTitle } from '../parts/window-title.ts';

/** What whoever is signed in has not seen yet; `undefined` until it is known. */
export function useOwnNotices(): OwnNotices | undefined {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['own-notices'],
    queryFn: ({ signal }) => api.get<OwnNotices>('/api/desk/notices', signal),
  });
  return data;
}

/** What somebody chose to hear of. */
export function useNoticeWish() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['notice-wish'],
    queryFn: ({ signal }) => api.get<NoticeWishShown>('/api/desk/notice-wish', signal),
  });
}

/** Whether this browser can show notices, and whether it may. */
export function deskPermission(): NotificationPermission | 'none' {
  return 'Notification' in window ? Notification.permission : 'none';
}

/**
 * Counts in the window's title what waits, and shows what is new while the desk is open elsewhere, where somebody
 * wished for it and the browser agreed. Several tabs show one: the notice's id is its tag.
 */
export function useNoticesShown(): void {
  const notices = useOwnNotices();
  const { data: wish } = useNoticeWish();
  const navigate = useNavigate();
  const known = useRef<string>(undefined);
  useEffect(() => countInTitle(notices?.all ?? 0), [notices]);
  useEffect(() => {
    if (!notices || !wish) return;
    const before = known.current;
    known.current = notices.rows[0]?.id ?? before ?? '0';
    if (before === undefined || !maySayNow(wish)) return;
    const fresh = notices.rows.filter(
      (one) => BigInt(one.id) > BigInt(before) && wanted(one, wish),
    );
    say(fresh, (receipt) => void navigate({ to: '/viec/$receipt', params: { receipt } }));
  }, [notices, wish, navigate]);
}

/** Whoever looks at the desk sees it there. */
function maySayNow({ ways, quietFrom, quietTo }: NoticeWishShown): boolean {
  const hour = new Date(Date.now() + 7 * 3_600_000).getUTCHours();
  const quiet =
    quietFrom <= quietTo
      ? hour >= quietFrom && hour < quietTo
      : hour >= quietFrom || hour < quietTo;
  const allowed = ways.includes('desk') && deskPermission() === 'granted';
  return allowed && !quiet && !document.hasFocus();
}

function wanted({ cause }: OwnNoticeShown, { causes }: NoticeWishShown): boolean {
  return causes.includes(cause === 'late' ? 'due' : cause);
}

/** One or two by themselves, more as one. */
function say(fresh: readonly OwnNoticeShown[], open: (receipt: string) => void): void {
  const [first] = fresh;
  if (!first) return;
  const one = fresh.length <= 2 ? fresh : [];
  for (const { id, words, receipt, about } of one)
    show(words, `${receipt} · ${about}`, id, () => open(receipt));
  if (one.length === 0)
    show(`${fresh.length} điều anh/chị nên xem`, 'Mở bàn làm việc để xem.', first.id, () => {});
}

function show(title: string, body: string, tag: string, open: () => void): void {
  const shown = new Notification(title, { body, tag, lang: 'vi' });
  shown.addEventListener('click', () => {
    window.focus();
    open();
    shown.close();
  });
}
