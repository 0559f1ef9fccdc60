import type { JSX } from 'preact';
import { show } from '../ui.ts';
import { t } from '../words.ts';
import { Asking } from './asking.tsx';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';
import { OwnStrip } from './own-strip.tsx';
import { QueueStrip } from './queue-strip.tsx';
import { useMore } from './use-more.ts';

/** What stands between header and log: the shared device, the line, the reader, a question of the frame. */
export function Strips(view: View): JSX.Element {
  const { large, asking } = view.screen;
  return (
    <div class={asking ? 'mid asks' : 'mid'} tabIndex={large ? 0 : undefined}>
      {view.state.shared && view.state.phase !== 'ended' && <SharedStrip {...view} />}
      <LineStrip {...view} />
      <QueueStrip {...view} />
      <OwnStrip {...view} />
      {large && !asking && <Reading {...view} />}
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
        <b>{t('Máy dùng chung')}.</b>{' '}
        {idle ? t('Tự xóa sau {} không dùng.', idle.label) : t('Không lưu gì trên máy này.')}
      </p>
      {idle?.soon && (
        <button type="button" class="btn" onClick={stay}>
          {t('Tôi còn dùng')}
        </button>
      )}
      <button type="button" class="btn" onClick={done}>
        {t('Xong')}
      </button>
      <p class="sr" role="alert">
        {idle?.soon &&
          t('Còn một phút nữa em xóa cuộc trò chuyện này. Bấm Tôi còn dùng để giữ lại.')}
      </p>
    </div>
  );
}

/** The reader comes with the second script; until then, and without it, there is large type alone. */
function Reading(view: View): JSX.Element | null {
  const more = useMore(view.more);
  return more && more !== 'failed' ? <more.ReaderStrip {...view} /> : null;
}

function LineStrip({ state, options }: View): JSX.Element {
  return (
    <>
      <div role="status">
        {state.line === 'offline' && (
          <div class="strip wait">
            <Icon name="offline" />
            <p>
              <b>{t('Đang mất mạng.')}</b>{' '}
              {state.shared
                ? t('Tin chưa gửi được, có mạng em tự gửi.')
                : t('Tin chưa gửi được giữ trong máy, có mạng em tự gửi.')}
            </p>
          </div>
        )}
      </div>
      <div role="alert">
        {state.line === 'broken' && (
          <div class="strip late">
            <Icon name="alert" />
            <p>
              <b>{t('Hệ thống đang trục trặc,')}</b>{' '}
              {t('không phải lỗi của anh/chị. Em đang thử lại, tin không mất.')}{' '}
              {options.phone && <Phone number={options.phone} />}
              {t('Hoặc dùng')} <a href={options.plain}>{t('trang đơn giản')}</a>.
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
      {t('Cần gấp, gọi')} <a href={`tel:${number.replace(/[^\d+]/gu, '')}`}>{number}</a>.{' '}
    </>
  );
}
