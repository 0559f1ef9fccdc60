import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { show, type UiState } from '../ui.ts';
import { AddPanel } from './add-panel.tsx';
import type { View } from './context.ts';
import { VoicePanel } from './voice-panel.tsx';

interface Question {
  readonly text: string;
  readonly yes: string;
}

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
  const close = (): void => {
    show(ui, { asking: undefined });
    view.focusOn();
  };
  return (
    <div class="asking" role="group" aria-label="Xin anh/chị chọn" tabIndex={-1} ref={box}>
      {asking === 'add' && <AddPanel view={view} close={close} />}
      {asking === 'voice' && <VoicePanel view={view} close={close} />}
      {asking !== 'add' && asking !== 'voice' && (
        <YesOrNo question={QUESTIONS[asking]} close={close} onYes={() => carryOut(view, asking)} />
      )}
    </div>
  );
}

interface YesOrNoProps {
  readonly question: Question;
  readonly onYes: () => void;
  readonly close: () => void;
}

function YesOrNo({ question: { text, yes }, onYes, close }: YesOrNoProps): JSX.Element {
  const agree = (): void => {
    onYes();
    close();
  };
  return (
    <>
      <p>{text}</p>
      <div class="btns">
        <button type="button" class="btn primary" onClick={agree}>
          {yes}
        </button>
        <button type="button" class="btn" onClick={close}>
          Thôi
        </button>
      </div>
    </>
  );
}

function carryOut({ chat }: View, asking: Asked): void {
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
