import type { JSX } from 'preact';
import { show } from '../ui.ts';
import { Asking } from './asking.tsx';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';
import { ReaderStrip } from './reader-strip.tsx';

/** What stands between header and log: the shared device, the line, the reader, a question of the frame. */
export function Strips(view: View): JSX.Element {
  return (
    <div class="mid">
      {view.state.shared && view.state.phase !== 'ended' && <SharedStrip {...view} />}
      <LineStrip {...view} />
      {view.screen.large && <ReaderStrip {...view} />}
      <Asking {...view} />
    </div>
  );
}

function SharedStrip({ chat, ui, state, focusOn }: View): JSX.Element {
  const { idle } = state;
  const stay = (): void => {
    chat.stir();
    focusOn();
  };
  const done = (): void => {
    chat.end();
    show(ui, { asking: undefined });
    focusOn();
  };
  return (
    <div class={idle?.soon ? 'strip late' : 'strip soon'}>
      <Icon name="lock" />
      <p>
        <b>Máy dùng chung.</b>{' '}
        {idle ? `Tự xóa sau ${idle.label} không dùng.` : 'Không lưu gì trên máy này.'}
      </p>
      {idle?.soon && (
        <button type="button" class="btn" onClick={stay}>
          Tôi còn dùng
        </button>
      )}
      <button type="button" class="btn" onClick={done}>
        Xong
      </button>
      <p class="sr" role="alert">
        {idle?.soon && 'Còn một phút nữa em xóa cuộc trò chuyện này. Bấm Tôi còn dùng để giữ lại.'}
      </p>
    </div>
  );
}

function LineStrip({ state, options }: View): JSX.Element {
  return (
    <>
      <div role="status">
        {state.line === 'offline' && (
          <div class="strip wait">
            <Icon name="offline" />
            <p>
              <b>Đang mất mạng.</b>{' '}
              {state.shared
                ? 'Tin chưa gửi được, có mạng em tự gửi.'
                : 'Tin chưa gửi được giữ trong máy, có mạng em tự gửi.'}
            </p>
          </div>
        )}
      </div>
      <div role="alert">
        {state.line === 'broken' && (
          <div class="strip late">
            <Icon name="alert" />
            <p>
              <b>Hệ thống đang trục trặc,</b> không phải lỗi của anh/chị. Em đang thử lại, tin không
              mất. {options.phone && <Phone number={options.phone} />}Hoặc dùng{' '}
              <a href={options.plain}>trang đơn giản</a>.
            </p>
          </div>
        )}
      </div>
    </>
  );
}

function Phone({ number }: { readonly number: string }): JSX.Element {
  return (
    <>
      Cần gấp, gọi <a href={`tel:${number.replace(/[^\d+]/gu, '')}`}>{number}</a>.{' '}
    </>
  );
}
