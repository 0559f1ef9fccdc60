import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatChoice } from '../../protocol.ts';
import { FORGET_ME, START_OVER } from '../commands.ts';
import { changeLanguage } from '../language.ts';
import { show, type UiState } from '../ui.ts';
import { t } from '../words.ts';
import type { View } from './context.ts';
import { ToolButtons } from './tools.tsx';

/** What is seldom needed: starting over, one's data, a device that others use, the page without script. */
export function Menu(view: View): JSX.Element {
  const { chat, ui, state, options, screen } = view;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const close = (more: Partial<UiState> = {}): void => show(ui, { menu: false, ...more });
  const send = (choice: ChatChoice): void => {
    close();
    chat.send({ kind: 'choice', ...choice });
    view.focusOn();
  };
  const turn = async (): Promise<void> => {
    close();
    await changeLanguage(view, screen.language === 'en' ? 'vi' : 'en');
    view.focusOn();
  };
  return (
    <div class="menu" id="mc-menu" ref={list}>
      <div class="low">
        <ToolButtons {...view} />
      </div>
      <Entry label={t('Bắt đầu lại')} onPress={() => send(START_OVER)} />
      <Entry label={t('Xóa dữ liệu của tôi')} onPress={() => send(FORGET_ME)} />
      {!state.shared && (
        <Entry
          label={t('Máy dùng chung')}
          hint={t('Không lưu gì trên máy này')}
          onPress={() => close({ asking: 'share' })}
        />
      )}
      <Entry label={t('Xong, xóa khỏi máy này')} onPress={() => close({ asking: 'end' })} />
      <Entry
        label={screen.language === 'en' ? 'Tiếng Việt' : 'English'}
        onPress={() => void turn()}
      />
      <a href={options.plain}>{t('Trang đơn giản, cho máy cũ')}</a>
      {options.privacy && <a href={options.privacy}>{t('Em dùng dữ liệu ra sao')}</a>}
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly onPress: () => void;
}

function Entry({ label, hint, onPress }: EntryProps): JSX.Element {
  return (
    <button type="button" onClick={onPress}>
      {label}
      {hint && <small>{hint}</small>}
    </button>
  );
}
