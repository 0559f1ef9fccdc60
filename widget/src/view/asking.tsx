import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { show } from '../ui.ts';
import { t } from '../words.ts';
import type { PanelProps, View } from './context.ts';
import { useMore } from './use-more.ts';

/** A question of the frame's own, with the way out last. */
export function Asking(view: View): JSX.Element | null {
  const { ui, screen } = view;
  const box = useRef<HTMLDivElement>(null);
  const { asking } = screen;
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  if (!asking) return null;
  const close = (): void => {
    show(ui, { asking: undefined });
    view.focusOn();
  };
  return (
    <div class="asking" role="group" aria-label={t('Xin anh/chị chọn')} tabIndex={-1} ref={box}>
      <FromMore {...{ view, close, asking }} />
    </div>
  );
}

interface FromMoreProps extends PanelProps {
  readonly asking: NonNullable<View['screen']['asking']>;
}

/** What is asked comes with the second script. */
function FromMore({ view, close, asking }: FromMoreProps): JSX.Element {
  const more = useMore(view.more);
  if (more && more !== 'failed') {
    if (asking === 'add') return <more.AddPanel {...{ view, close }} />;
    if (asking === 'voice') return <more.VoicePanel {...{ view, close }} />;
    return <more.QuestionPanel {...{ view, close }} asked={asking} />;
  }
  const again = (): void => void view.more.fetch();
  return (
    <>
      <p role="status">
        {more === 'failed'
          ? t('Em chưa tải được phần này. Có mạng anh/chị thử lại.')
          : t('Anh/chị chờ một chút.')}
      </p>
      <div class="btns">
        {more === 'failed' && (
          <button type="button" class="btn primary" onClick={again}>
            {t('Thử lại')}
          </button>
        )}
        <button type="button" class="btn" onClick={close}>
          {t('Thôi')}
        </button>
      </div>
    </>
  );
}
