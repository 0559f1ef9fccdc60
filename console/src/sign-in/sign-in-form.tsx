import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DeskDoor, SignInAnswer } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';

const WRONG =
  'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc đang tạm khóa. Anh/chị thử lại sau ít phút.';
const WRONG_CODE = 'Mã chưa đúng hoặc đã hết hạn. Anh/chị nhập mã mới, hoặc đăng nhập lại từ đầu.';

type Step = 'password' | 'app' | 'recovery';

/** Login and password, then the second factor where there is one. */
export function SignInForm({ onIn }: { readonly onIn: () => Promise<void> }): ReactNode {
  const { api } = useDesk();
  const [step, setStep] = useState<Step>('password');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setWrong(undefined);
    try {
      const answer =
        step === 'password'
          ? await api.send<SignInAnswer>('POST', '/api/desk/session', form)
          : await api.send<SignInAnswer>('POST', '/api/desk/session/code', { ...form, how: step });
      if (answer.kind === 'code-needed') setStep('app');
      else await onIn();
    } catch (error) {
      setWrong(reason(error, step));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {wrong !== undefined && (
        <p className="note bad" role="alert">
          {wrong}
        </p>
      )}
      {step === 'password' ? <PasswordFields /> : <CodeField key={step} step={step} />}
      <button type="submit" className="btn primary wide" disabled={busy}>
        {step === 'password' ? 'Đăng nhập' : 'Tiếp tục'}
      </button>
      {step === 'password' ? (
        <ProvinceDoor />
      ) : (
        <button
          type="button"
          className="btn quiet"
          onClick={() => setStep(step === 'app' ? 'recovery' : 'app')}
        >
          {step === 'app' ? 'Mất điện thoại? Dùng mã dự phòng' : 'Dùng mã trong ứng dụng'}
        </button>
      )}
    </form>
  );
}

function reason(error: unknown, step: Step): string {
  if (error instanceof RequestFailed && error.status !== 401) return error.message;
  return step === 'password' ? WRONG : WRONG_CODE;
}

function PasswordFields(): ReactNode {
  return (
    <>
      <div>
        <label htmlFor="login">Tên đăng nhập hoặc thư điện tử</label>
        <input
          className="field"
          id="login"
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
        />
      </div>
      <div>
        <label htmlFor="password">Mật khẩu</label>
        <input
          className="field"
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
    </>
  );
}

function CodeField({ step }: { readonly step: 'app' | 'recovery' }): ReactNode {
  return (
    <div>
      <label htmlFor="code">
        {step === 'app' ? 'Mã 6 số trong ứng dụng xác thực' : 'Mã dự phòng, mỗi mã dùng một lần'}
      </label>
      <input
        className="field"
        id="code"
        name="code"
        inputMode={step === 'app' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        // The step has just changed under the person's hands: the next thing to do is this field.
        autoFocus
        required
      />
    </div>
  );
}

function ProvinceDoor(): ReactNode {
  const { api } = useDesk();
  const door = useQuery({
    queryKey: ['door'],
    queryFn: ({ signal }) => api.get<DeskDoor>('/api/desk/door', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!door.data?.singleSignOn) return null;
  return (
    <a className="btn" href="/auth/province">
      Đăng nhập bằng tài khoản của tỉnh
    </a>
  );
}
