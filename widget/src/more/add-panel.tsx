import type { JSX } from 'preact';
import { show } from '../ui.ts';
import type { PanelProps } from '../view/context.ts';
import { t } from '../words.ts';
import { smallPhoto } from './small-photo.ts';

/** Photos of one message, as many as a report may have (design.md 6). */
const MOST_PHOTOS = 5;

/** What can be sent beside words: photos, and where one stands. */
export function AddPanel({ view, close }: PanelProps): JSX.Element {
  const { chat, ui, state } = view;
  const choose = async ({ files }: HTMLInputElement): Promise<void> => {
    const chosen = [...(files ?? [])].slice(0, MOST_PHOTOS);
    close();
    chat.sendFiles('photo', await Promise.all(chosen.map(smallPhoto)));
  };
  return (
    <>
      <p>{t('Mỗi lần gửi tối đa {} hình. Chỗ chụp ghi trong hình được bỏ đi.', MOST_PHOTOS)}</p>
      <div class="btns">
        <label class="btn primary">
          <input
            type="file"
            class="sr"
            accept="image/*"
            multiple
            onChange={(event) => void choose(event.currentTarget)}
          />
          {t('Gửi hình')}
        </label>
        {canTellPlace(state.shared) && (
          <button type="button" class="btn" onClick={() => show(ui, { asking: 'place' })}>
            {t('Gửi vị trí')}
          </button>
        )}
        <button type="button" class="btn" onClick={close}>
          {t('Thôi')}
        </button>
      </div>
    </>
  );
}

/** A shared device stands in the office: where it stands is no news. */
function canTellPlace(shared: boolean): boolean {
  return !shared && window.isSecureContext && 'geolocation' in navigator;
}
