import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Invitation } from '../../people-protocol.ts';
import type { SignInAnswer } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Wrong } from '../parts/form.tsx';
import { Mark } from '../parts/icon.tsx';
import { Loading } from '../parts/states.tsx';
import { NewPassword } from './own-password.tsx';

/** Whoever comes by a link of an administrator sets a password, and is in. */
export function AcceptInvitation(): ReactNode {
  const { api } = useDesk();
  // Out of the address bar at once: nobody reads it over a shoulder, and no history keeps it.
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    document.title = 'Đặt mật khẩu – Một Cửa';
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  const owner = useQuery({
    queryKey: ['invitation'],
    queryFn: () => api.send<Invitation>('POST', '/api/desk/invitation', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const set = async (password: string): Promise<void> => {
    const body = { token, password };
    await api.send<SignInAnswer>('POST', '/api/desk/invitation/password', body);
    // A fresh page: whatever was open in this browser belonged to somebody else.
    window.location.assign('/desk');
  };
  return (
    <div className="door">
      <main>
        <div className="row">
          <Mark />
          <h1>Đặt mật khẩu của anh/chị</h1>
        </div>
        {owner.isPending && <Loading rows={2} />}
        {owner.error && (
          <>
            <Wrong words={owner.error.message} />
            <a className="btn" href="/desk">
              Tới trang đăng nhập
            </a>
          </>
        )}
        {owner.data && (
          <>
            <p>
              Chào anh/chị {owner.data.name}. Tên đăng nhập là <b>{owner.data.login}</b>.
            </p>
            <NewPassword onSet={set} />
          </>
        )}
      </main>
    </div>
  );
}
