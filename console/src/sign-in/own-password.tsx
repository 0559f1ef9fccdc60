import { type FormEvent, type ReactNode, useState } from 'react';
import type { SignInAnswer } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';

/** Sets an own password; `first`: in place of the one-time password, which need not be proved again. */
export function OwnPassword({
  first,
  onDone,
}: {
  readonly first: boolean;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const { api } = useDesk();
  const [wrong, setWrong] = useState<string>();
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    if (form['password'] !== form['again']) {
      setWrong('Hai lần nhập chưa giống nhau.');
      return;
    }
    try {
      await api.send<SignInAnswer>('POST', '/api/desk/password', form);
      await onDone();
    } catch (error) {
      setWrong(error instanceof RequestFailed ? error.message : String(error));
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      {wrong !== undefined && (
        <p className="note bad" role="alert">
          {wrong}
        </p>
      )}
      {!first && <Field id="present" label="Mật khẩu đang dùng" complete="current-password" />}
      <Field id="new" name="password" label="Mật khẩu mới, ít nhất 12 ký tự" />
      <Field id="again" label="Nhập lại mật khẩu mới" />
      <button type="submit" className="btn primary wide">
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
