import { Menu, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DeskSession, StaffRole } from '../protocol.ts';
import { useCaseCounts } from './cases/case-counts.ts';
import { useDesk, useSession, useSignedIn } from './desk-context.tsx';
import { useLive } from './live/use-live.ts';
import { NoticeBell } from './notices/notice-bell.tsx';
import { useOwnNotices } from './notices/use-own-notices.ts';
import { PaletteDoor } from './palette/palette-door.tsx';
import { Icon, type IconName, Mark } from './parts/icon.tsx';
import { PracticeBanner } from './practice/practice-banner.tsx';
import { PRACTISING, REAL_DESK } from './practice/practice-mode.ts';
import { useBookingsWaiting } from './receptions/bookings-waiting.ts';
import { AcceptInvitation } from './sign-in/accept-invitation.tsx';
import { Door } from './sign-in/door.tsx';
import { SignInForm } from './sign-in/sign-in-form.tsx';

interface Place {
  readonly to: string;
  readonly icon: IconName;
  readonly name: string;
  /** Left out of the tab bar of a phone. */
  readonly less?: true;
  readonly roles?: readonly StaffRole[];
}

const INBOX = '/hop-viec';

const PLACES: readonly Place[] = [
  {
    to: INBOX,
    icon: 'inbox',
    name: 'Hộp việc',
    roles: ['agent', 'supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/tro-chuyen',
    icon: 'talk',
    name: 'Trò chuyện',
    roles: ['agent', 'supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/bao-cao',
    icon: 'chart',
    name: 'Báo cáo',
    roles: ['supervisor', 'inspector', 'administrator'],
  },
  { to: '/kien-thuc', icon: 'book', name: 'Kiến thức' },
  { to: '/quan-ly', icon: 'shield', name: 'Quản lý' },
  { to: '/tai-khoan', icon: 'gear', name: 'Tài khoản', less: true },
];

/** On the practice desk only what has samples. */
const PRACTISED: ReadonlySet<string> = new Set([INBOX, '/tro-chuyen', '/bao-cao']);

function placesFor(role: StaffRole): readonly Place[] {
  return PLACES.filter(
    ({ roles, to }) =>
      (roles === undefined || roles.includes(role)) && (!PRACTISING || PRACTISED.has(to)),
  );
}

/** The place that a page belongs to: what has none of its own is reached through Quản lý. */
function placeOf(path: string): string {
  if (path.startsWith('/viec/')) return INBOX;
  if (path === '/goi-lai') return '/tro-chuyen';
  return PLACES.find(({ to }) => path.startsWith(to))?.to ?? '/quan-ly';
}

/** Where the link of an administrator leads. */
export const INVITATION = '/loi-moi';

/** Top bar, navigation, content; or the door, for who is not signed in. */
export function Shell(): ReactNode {
  const { signedOut, onBack } = useDesk();
  const session = useSession();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (path === INVITATION) return <AcceptInvitation />;
  if (session.isPending) return null;
  if (!session.data) return <Door mustChange={false} />;
  if (session.data.staff.mustChange) return <Door mustChange />;
  // Whoever only keeps the knowledge has no cases: the first page is another.
  if (session.data.staff.role === 'editor' && path === INBOX)
    return <Navigate to={PRACTISING ? '/tro-chuyen' : '/kien-thuc'} />;
  return (
    <>
      <a className="skip" href="#main">
        Tới nội dung chính
      </a>
      <PracticeBanner />
      <div className="desk">
        <Top session={session.data} />
        <Navigation role={session.data.staff.role} />
        <Main line={<BrokenLine />} />
      </div>
      <SignInAgain open={signedOut} onBack={onBack} />
    </>
  );
}

function Top({ session }: { readonly session: DeskSession }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await api.send('DELETE', '/api/desk/session');
    client.clear();
    window.location.assign(REAL_DESK);
  };
  const { name } = session.staff;
  return (
    // A dialog brings a header of its own, and there may be only one banner.
    <section className="dtop" aria-label="Thanh đầu trang">
      <Mark />
      <strong>Một Cửa</strong>
      <span className="office">{session.agencyName}</span>
      {!PRACTISING && (
        <>
          <PaletteDoor places={placesFor(session.staff.role)} role={session.staff.role} />
          <NoticeBell />
        </>
      )}
      <Menu>
        <Menu.Target>
          <button type="button" className="me" aria-label={`Tài khoản: ${name}`}>
            <span className="ava" aria-hidden="true">
              {initials(name)}
            </span>
            <span>{name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/tai-khoan">
            Tài khoản của tôi
          </Menu.Item>
          {!PRACTISING && (
            <Menu.Item component="a" href="/staff">
              Bản không cần JavaScript
            </Menu.Item>
          )}
          <Menu.Item onClick={() => void leave()}>Đăng xuất</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}

/** The last two words of a Vietnamese name: what people are called by. */
function initials(name: string): string {
  return name
    .split(/\s+/u)
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

function Navigation({ role }: { readonly role: StaffRole }): ReactNode {
  const counts = useCaseCounts(role !== 'editor');
  const here = useRouterState({ select: ({ location }) => placeOf(location.pathname) });
  const bookings = useBookingsWaiting(role !== 'editor');
  return (
    <nav className="dnav" aria-label="Chính">
      {placesFor(role).map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={place.less ? 'less' : ''}
          aria-current={place.to === here ? 'page' : undefined}
        >
          <Icon name={place.icon} /> {place.name}
          {place.to === INBOX && <Mentions />}
          {place.to === INBOX && <Waiting count={counts?.unread ?? 0} words="việc có điều mới" />}
          {place.to === '/quan-ly' && (
            <Waiting count={bookings} words="lượt tiếp dân chờ trả lời" />
          )}
        </Link>
      ))}
    </nav>
  );
}

/** How often one was named and has not looked yet. */
function Mentions(): ReactNode {
  const count = useOwnNotices()?.mentions ?? 0;
  if (count === 0) return null;
  return (
    <span className="n at">
      @{count > 99 ? '99+' : count}
      <span className="sr"> lần nhắc tên chưa xem</span>
    </span>
  );
}

/** How much waits behind a place, as a number and in words. */
function Waiting({ count, words }: { readonly count: number; readonly words: string }): ReactNode {
  if (count === 0) return null;
  return (
    <span className="n">
      {count > 99 ? '99+' : count}
      <span className="sr"> {words}</span>
    </span>
  );
}

/** Focus goes to the new page's beginning when the address changes, as it would on a page of its own. */
function Main({ line }: { readonly line: ReactNode }): ReactNode {
  const ref = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) ref.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <main className="dmain" id="main" ref={ref} tabIndex={-1}>
      {line}
      <Outlet />
    </main>
  );
}

/** Only spoken of when it is down: what is on the screen may be old then, and sending may fail. */
function BrokenLine(): ReactNode {
  const line = useLive();
  return (
    <div role="status">
      {line === 'broken' && (
        <p className="strip">
          Đang mất đường truyền. Trang này có thể đã cũ; có mạng lại thì tự cập nhật.
        </p>
      )}
    </div>
  );
}

function SignInAgain({
  open,
  onBack,
}: {
  readonly open: boolean;
  readonly onBack: () => void;
}): ReactNode {
  const signedIn = useSignedIn();
  return (
    <Modal
      opened={open}
      onClose={onBack}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="Phiên làm việc đã hết"
    >
      <div className="stack">
        <p>Anh/chị đăng nhập lại để làm tiếp. Những gì đang viết vẫn còn nguyên ở phía sau.</p>
        <SignInForm
          onIn={async () => {
            await signedIn();
            onBack();
          }}
        />
      </div>
    </Modal>
  );
}
