import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Ui, UiState } from '../ui.ts';
import { t } from '../words.ts';
import { Door } from './icon.tsx';

interface LauncherProps {
  readonly ui: Ui;
  readonly screen: UiState;
  readonly onOpen: () => void;
}

/** The button on the office's page. It takes the focus back when the panel is closed. */
export function Launcher({ screen, onOpen }: LauncherProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !screen.open) button.current?.focus();
    wasOpen.current = screen.open;
  }, [screen.open]);
  return (
    <button
      ref={button}
      type="button"
      class="launch"
      hidden={screen.open}
      aria-haspopup="dialog"
      aria-expanded={screen.open}
      onClick={onOpen}
    >
      <Door /> {t('Hỏi trợ lý')}
      {screen.unread > 0 && <span class="new">{t('{} câu mới', screen.unread)}</span>}
    </button>
  );
}
