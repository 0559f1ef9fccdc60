import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { show, type UiState } from '../ui.ts';
import { t } from '../words.ts';
import type { PanelProps, View } from './context.ts';
import { useMore } from './use-more.ts';

interface Question {
  readonly text: string;
  readonly yes: string;
}

/** A device that does not know where it is after so long will not know. */
const PLACE_MS = 20_000;

/** What is answered by yes or no. */
type Asked = Exclude<UiState['asking'], 'add' | 'voice' | undefined>;

const QUESTIONS: Readonly<Record<Asked, Question>> = {
  share: {
    text: 'Chuyển sang máy dùng chung thì em xóa cuộc trò chuyện này khỏi máy và không lưu gì nữa.',
    yes: 'Xóa và chuyển',
  },
  end: {
    text: 'Em xóa cuộc trò chuyện này khỏi máy. Phản ánh đã gửi vẫn được giải quyết.',
    yes: 'Xong, xóa đi',
  },
  place: {
    text: 'Gửi chỗ anh/chị đang đứng cho cơ quan để tìm đúng nơi có việc? Trình duyệt sẽ hỏi lại, anh/chị chọn Cho phép.',
    yes: 'Gửi vị trí',
  },
  'no-place': {
    text: 'Em chưa lấy được vị trí: trình duyệt chưa cho phép, hoặc máy chưa bật định vị. Anh/chị viết tên đường, ấp, xã giúp em.',
    yes: 'Tôi viết tên chỗ đó',
  },
};

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
      {(asking === 'add' || asking === 'voice') && <FromMore {...{ view, close, asking }} />}
      {asking !== 'add' && asking !== 'voice' && (
        <YesOrNo question={QUESTIONS[asking]} close={close} onYes={() => carryOut(view, asking)} />
      )}
    </div>
  );
}

interface FromMoreProps extends PanelProps {
  readonly asking: 'add' | 'voice';
}

/** Speaking, photos and places come with the second script. */
function FromMore({ view, close, asking }: FromMoreProps): JSX.Element {
  const more = useMore(view.more);
  if (more && more !== 'failed') {
    const Panel = asking === 'add' ? more.AddPanel : more.VoicePanel;
    return <Panel view={view} close={close} />;
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

interface YesOrNoProps {
  readonly question: Question;
  readonly onYes: () => void;
  readonly close: () => void;
}

function YesOrNo({ question: { text, yes }, onYes, close }: YesOrNoProps): JSX.Element {
  const agree = (): void => {
    close();
    onYes();
  };
  return (
    <>
      <p>{t(text)}</p>
      <div class="btns">
        <button type="button" class="btn primary" onClick={agree}>
          {t(yes)}
        </button>
        {text !== QUESTIONS['no-place'].text && (
          <button type="button" class="btn" onClick={close}>
            {t('Thôi')}
          </button>
        )}
      </div>
    </>
  );
}

function carryOut({ chat, ui }: View, asking: Asked): void {
  switch (asking) {
    case 'share':
      chat.share();
      break;
    case 'end':
      chat.end();
      break;
    case 'place':
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) =>
          chat.send({ kind: 'location', latitude, longitude }),
        () => show(ui, { asking: 'no-place' }),
        { timeout: PLACE_MS },
      );
      break;
    case 'no-place':
      break;
  }
}
