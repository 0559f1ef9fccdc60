import type { JSX } from 'preact';
import { type Asked, show } from '../ui.ts';
import type { PanelProps, View } from '../view/context.ts';
import { t } from '../words.ts';
import { Button } from './button.tsx';

interface Question {
  readonly text: string;
  readonly yes: string;
}

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

/** A device that does not know where it is after so long will not know. */
const PLACE_MS = 20_000;

interface QuestionProps extends PanelProps {
  readonly asked: Asked;
}

/** A question before something that cannot be taken back, or that the browser will ask about too. */
export function QuestionPanel({ view, close, asked }: QuestionProps): JSX.Element {
  const { text, yes } = QUESTIONS[asked];
  const agree = (): void => {
    close();
    carryOut(view, asked);
  };
  return (
    <>
      <p>{t(text)}</p>
      <div class="btns">
        <Button label={t(yes)} primary onPress={agree} />
        {asked !== 'no-place' && <Button label={t('Thôi')} onPress={close} />}
      </div>
    </>
  );
}

function carryOut({ chat, ui }: View, asked: Asked): void {
  if (asked === 'share') chat.share();
  if (asked === 'end') chat.end();
  if (asked !== 'place') return;
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => chat.send({ kind: 'location', latitude, longitude }),
    () => show(ui, { asking: 'no-place' }),
    { timeout: PLACE_MS },
  );
}
