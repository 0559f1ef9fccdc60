import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useSession, useSignedIn } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { OwnPassword } from '../sign-in/own-password.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account: what reaches one, password and second factor. */
export function AccountPage(): ReactNode {
  const session = useSession();
  const signedIn = useSignedIn();
  const [round, setRound] = useState(0);
  if (!session.data) return null;
  const { staff, agencyName } = session.data;
  const changed = async (): Promise<void> => {
    await signedIn();
    setRound(round + 1);
    notifications.show({ message: 'Đã đổi mật khẩu. Các máy khác phải đăng nhập lại.' });
  };
  return (
    <>
      <PageHead title="Tài khoản của tôi" above={`${staff.login} · ${agencyName}`} />
      <div className="pad stack" style={{ maxWidth: '40rem' }}>
        <NoticePanel />
        <section className="panel">
          <h2>Xác nhận bước hai</h2>
          <div className="in">
            <SecondFactor on={staff.twoFactor} />
          </div>
        </section>
        <section className="panel">
          <h2>Đổi mật khẩu</h2>
          <div className="in">
            <OwnPassword key={round} first={false} onDone={changed} />
          </div>
        </section>
      </div>
    </>
  );
}
