import { type FormEvent, type ReactNode, useState } from 'react';
import { renderSVG } from 'uqr';
import type { NewSecondFactor, SignInAnswer } from '../../protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk, useSignedIn } from '../desk-context.tsx';

/** Switches the second factor on, in three steps, or off. */
export function SecondFactor({ on }: { readonly on: boolean }): ReactNode {
  const { api } = useDesk();
  const signedIn = useSignedIn();
  const [made, setMade] = useState<NewSecondFactor>();
  const [wrong, setWrong] = useState<string>();
  const act = (what: (form: Record<string, FormDataEntryValue>) => Promise<void>) => {
    return async (event: FormEvent<HTMLFormElement>): Promise<void> => {
      event.preventDefault();
      setWrong(undefined);
      await what(Object.fromEntries(new FormData(event.currentTarget))).catch((error: unknown) =>
        setWrong(reason(error)),
      );
    };
  };
  const begin = act(async (form) =>
    setMade(await api.send<NewSecondFactor>('POST', '/api/desk/second-factor', form)),
  );
  const confirm = act(async (form) => {
    await api.send<SignInAnswer>('POST', '/api/desk/second-factor/confirm', form);
    setMade(undefined);
    await signedIn();
  });
  const drop = act(async (form) => {
    await api.send<SignInAnswer>('POST', '/api/desk/second-factor/drop', form);
    await signedIn();
  });
  return (
    <div className="stack">
      <p>
        {on
          ? 'Đang bật: khi đăng nhập, anh/chị nhập thêm mã 6 số trong điện thoại.'
          : 'Chưa bật. Bật lên thì người biết mật khẩu cũng không vào được nếu thiếu điện thoại của anh/chị.'}
      </p>
      {wrong !== undefined && (
        <p className="note bad" role="alert">
          {wrong}
        </p>
      )}
      {made ? (
        <Confirm made={made} onSend={confirm} />
      ) : (
        <Prove on={on} onSend={on ? drop : begin} />
      )}
    </div>
  );
}

function reason(error: unknown): string {
  if (error instanceof RequestFailed && error.status !== 401) return error.message;
  return 'Mã hoặc mật khẩu chưa đúng. Anh/chị thử lại.';
}

type Send = (event: FormEvent<HTMLFormElement>) => Promise<void>;

function Prove({ on, onSend }: { readonly on: boolean; readonly onSend: Send }): ReactNode {
  return (
    <form className="row" onSubmit={(event) => void onSend(event)}>
      <div style={{ flex: 1, minWidth: '12rem' }}>
        <label htmlFor="prove">Mật khẩu của anh/chị</label>
        <input
          className="field"
          id="prove"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <button type="submit" className="btn" style={{ alignSelf: 'end' }}>
        {on ? 'Tắt bước hai' : 'Bật bước hai'}
      </button>
    </form>
  );
}

function Confirm({
  made,
  onSend,
}: {
  readonly made: NewSecondFactor;
  readonly onSend: Send;
}): ReactNode {
  const secret = new URL(made.uri).searchParams.get('secret') ?? '';
  return (
    <div className="stack">
      <h3>1. Quét mã bằng ứng dụng xác thực</h3>
      <div
        className="qr"
        role="img"
        aria-label="Mã QR để thêm vào ứng dụng xác thực"
        // Drawn here from the address the server gave; nothing of a stranger is in it.
        dangerouslySetInnerHTML={{ __html: renderSVG(made.uri, { border: 0 }) }}
      />
      <p className="small">
        Không quét được thì nhập khóa này: <span className="mono">{secret}</span>
      </p>
      <h3>2. Cất mười mã dự phòng</h3>
      <p className="small">
        Mỗi mã mở cửa một lần khi mất điện thoại. Các mã này không hiện lại: anh/chị in hoặc chép ra
        ngay.
      </p>
      <ul className="codes">
        {made.recoveryCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <h3>3. Nhập mã đang hiện trong ứng dụng</h3>
      <form className="row" onSubmit={(event) => void onSend(event)}>
        <div>
          <label htmlFor="first-code">Mã 6 số</label>
          <input
            className="field"
            id="first-code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </div>
        <button type="submit" className="btn primary" style={{ alignSelf: 'end' }}>
          Bật bước hai
        </button>
      </form>
    </div>
  );
}
