import type { JSX } from 'preact';
import { show } from '../ui.ts';
import { t } from '../words.ts';
import type { View } from './context.ts';
import { Door, Icon } from './icon.tsx';
import { Menu } from './menu.tsx';

/** Who answers, and the two buttons of the frame. */
export function Header(view: View): JSX.Element {
  const { state, screen, ui } = view;
  const { held, heldBy } = state;
  const office = state.office || view.options.office;
  const who = t(held ? 'cán bộ trả lời' : 'trả lời tự động');
  // "Chị Thu Hà, cán bộ một cửa": the name is read from afar, the post stands below it.
  const [name, post] = heldBy?.split(', ') ?? [];
  return (
    <div class={held ? 'head staffed' : 'head'}>
      <Door />
      <div class="who">
        <h2 id="mc-title">{held ? (name ?? t('Cán bộ đang trả lời')) : t('Trợ lý Một Cửa')}</h2>
        <p>{[held && post, office, who].filter(Boolean).join(' · ')}</p>
      </div>
      <button
        type="button"
        aria-label={t('Mục khác: bắt đầu lại, dữ liệu của tôi, máy dùng chung')}
        aria-expanded={screen.menu}
        aria-controls="mc-menu"
        onClick={() => show(ui, { menu: !screen.menu })}
      >
        <Icon name="menu" />
      </button>
      <button
        type="button"
        aria-label={t('Đóng khung trò chuyện')}
        onClick={() => show(ui, { open: false, menu: false })}
      >
        <Icon name="close" />
      </button>
      {screen.menu && <Menu {...view} />}
    </div>
  );
}
