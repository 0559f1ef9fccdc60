import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { show, type Ui } from '../ui.ts';
import type { AppProps } from './context.ts';
import { Launcher } from './launcher.tsx';
import { Panel } from './panel.tsx';
import { useStore } from './use-store.ts';

/** The launcher, and the panel when it is open. */
export function App({ chat, ui, options, more }: AppProps): JSX.Element {
  const state = useStore(chat.store);
  const screen = useStore(ui);
  useUnread(chat, ui);
  const left = state.shared && state.phase === 'ended';
  useEffect(() => {
    // The next citizen at this device begins as everyone does.
    if (left) show(ui, { large: false, menu: false, asking: undefined });
  }, [left, ui]);
  return (
    <div class="root" lang={screen.language} data-helper={screen.large ? 'on' : undefined}>
      <Launcher ui={ui} screen={screen} onOpen={() => show(ui, { open: true, unread: 0 })} />
      {screen.open && <Panel {...{ chat, ui, options, more, state, screen }} />}
    </div>
  );
}

/** Counts the answers that come while nobody looks. */
function useUnread(chat: Chat, ui: Ui): void {
  const before = useRef(0);
  useEffect(
    () =>
      chat.store.watch(() => {
        const { items, settled } = chat.store.get();
        const bubbles = items.filter(({ kind }) => kind === 'bubble').length;
        const more = bubbles - before.current;
        before.current = bubbles;
        const { open, unread } = ui.get();
        if (!open && settled && more > 0) show(ui, { unread: unread + more });
      }),
    [chat, ui],
  );
}
