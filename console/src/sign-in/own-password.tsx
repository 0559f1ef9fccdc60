import type { ReactNode } from 'react';
import type { SignInAnswer } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';

/** Sets an own password; `first`: in place of the one-time password, which need not be proved again. */
export function OwnPassword({
  first,
  onDone,
}: {
  readonly first: boolean;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const { api } = useDesk();
  const set = async (password: string, present: string | undefined): Promise<void> => {
    await api.send<SignInAnswer>('POST', '/api/desk/password', { password, present });
    await onDone();
  };
  return (
    <NewPassword onSet={set}>
      {!first && <Field id="present" label="Mật khẩu đang dùng" complete="current-password" />}
    </NewPassword>
  );
}

/** A new password, twice; `children` are fields that stand before it. */
export function NewPassword({
  onSet,
  children,
}: {
  readonly onSet: (password: string, present: string | undefined) => Promise<void>;
  readonly children?: ReactNode;
}): ReactNode {
  const { wrong, busy, onSubmit } = useForm(async ({ password = '', again, present }) => {
    if (password !== again)
      throw new RequestFailed(0, { code: 'again', message: 'Hai lần nhập chưa giống nhau.' });
    await onSet(password, present);
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Wrong words={wrong} />
      {children}
      <Field id="new" name="password" label="Mật khẩu mới, ít nhất 12 ký tự" />
      <Field id="again" label="Nhập lại mật khẩu mới" />
      <button type="submit" className="btn primary wide" disabled={busy}>
        Đặt mật khẩu
      </button>
    </form>
  );
}

function Field({
  id,
  name = id,
  label,
  complete = 'new-password',
}: {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly complete?: string;
}): ReactNode {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        className="field"
        id={id}
        name={name}
        type="password"
        autoComplete={complete}
        required
        maxLength={200}
      />
    </div>
  );
}
