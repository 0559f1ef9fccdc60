import { type ReactNode, useEffect } from 'react';
import { useSignedIn } from '../desk-context.tsx';
import { Mark } from '../parts/icon.tsx';
import { OwnPassword } from './own-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The page before the desk: sign in, or set the first own password. */
export function Door({ mustChange }: { readonly mustChange: boolean }): ReactNode {
  const signedIn = useSignedIn();
  const title = mustChange ? 'Đặt mật khẩu của anh/chị' : 'Đăng nhập bàn làm việc';
  useEffect(() => {
    document.title = `${title} – Một Cửa`;
  }, [title]);
  const failed = new URLSearchParams(window.location.search).get('loi') === 'sso';
  return (
    <div className="door">
      <main>
        <div className="row">
          <Mark />
          <h1>{title}</h1>
        </div>
        {failed && !mustChange && (
          <p className="note bad" role="alert">
            Tài khoản của tỉnh chưa mở được bàn làm việc này. Anh/chị nhờ quản trị viên mời bằng
            đúng địa chỉ thư, hoặc đăng nhập bằng mật khẩu.
          </p>
        )}
        {mustChange ? (
          <>
            <p>
              Mật khẩu ban đầu chỉ dùng một lần. Anh/chị đặt mật khẩu riêng để vào bàn làm việc.
            </p>
            <OwnPassword first onDone={signedIn} />
          </>
        ) : (
          <SignInForm onIn={signedIn} />
        )}
        <p className="small muted">
          Quên mật khẩu? Quản trị viên của cơ quan gửi lại đường dẫn mời. Máy quá cũ:{' '}
          <a href="/staff">bản không cần JavaScript</a>.
        </p>
      </main>
    </div>
  );
}
