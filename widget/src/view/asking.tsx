import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { show, type UiState } from '../ui.ts';
import type { View } from './context.ts';

interface Question {
  readonly text: string;
  readonly yes: string;
}

const QUESTIONS: Readonly<Record<NonNullable<UiState['asking']>, Question>> = {
  share: {
    text: 'Chuyển sang máy dùng chung thì em xóa cuộc trò chuyện này khỏi máy và không lưu gì nữa.',
    yes: 'Xóa và chuyển',
  },
  end: {
    text: 'Em xóa cuộc trò chuyện này khỏi máy. Phản ánh đã gửi vẫn được giải quyết.',
    yes: 'Xong, xóa đi',
  },
  place: {
    text: 'Gửi chỗ anh/chị đang đứng cho cơ quan để tìm đúng nơi có việc?',
    yes: 'Gửi vị trí',
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
  const { text, yes } = QUESTIONS[asking];
  const answer = (agreed: boolean): void => {
    show(ui, { asking: undefined });
    if (agreed) carryOut(view, asking);
    view.focusOn();
  };
  return (
    <div class="asking" role="group" aria-label="Xin anh/chị chọn" tabIndex={-1} ref={box}>
      <p>{text}</p>
      <div class="btns">
        <button type="button" class="btn primary" onClick={() => answer(true)}>
          {yes}
        </button>
        <button type="button" class="btn" onClick={() => answer(false)}>
          Thôi
        </button>
      </div>
    </div>
  );
}

function carryOut({ chat }: View, asking: NonNullable<UiState['asking']>): void {
  switch (asking) {
    case 'share':
      chat.share();
      break;
    case 'end':
      chat.end();
      break;
    case 'place':
      navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) =>
        chat.send({ kind: 'location', latitude, longitude }),
      );
      break;
  }
}
