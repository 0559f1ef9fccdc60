import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isFirstScreen } from '../chat-state.ts';
import { t } from '../words.ts';
import type { View } from './context.ts';

/**
 * The first question: whose device this is (design.md 8, "Shared device"). Asked until it is answered or something
 * else is said; who passes over it is at home. Where nothing can be kept, that is said instead.
 */
export function OwnStrip({ chat, state, focusOn }: View): JSX.Element | null {
  const [own, setOwn] = useState(() => chat.keep().wish('own') !== '');
  if (state.shared || !isFirstScreen(state)) return null;
  if (!chat.keep().lasts()) {
    return (
      <div class="strip">
        <p>{t('Trình duyệt không cho lưu: đóng trang này là mất cuộc trò chuyện.')}</p>
      </div>
    );
  }
  if (own) return null;
  const answer = (act: () => void): void => {
    setOwn(true);
    act();
    focusOn();
  };
  return (
    <div class="strip own" role="group" aria-labelledby="mc-own">
      <p id="mc-own">
        <b>{t('Máy này của ai?')}</b> {t('Máy dùng chung thì em không lưu gì.')}
      </p>
      <button
        type="button"
        class="btn"
        onClick={() => answer(() => chat.keep().keepWish('own', 'yes'))}
      >
        {t('Của tôi')}
      </button>
      <button type="button" class="btn" onClick={() => answer(chat.share)}>
        {t('Dùng chung')}
      </button>
    </div>
  );
}
