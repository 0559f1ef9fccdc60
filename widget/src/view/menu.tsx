import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatChoice } from '../../protocol.ts';
import { FORGET_ME, START_OVER } from '../commands.ts';
import { show, type UiState } from '../ui.ts';
import type { View } from './context.ts';
import { ToolButtons } from './tools.tsx';

/** What is seldom needed: starting over, one's data, a device that others use, the page without script. */
export function Menu(view: View): JSX.Element {
  const { chat, ui, state, options } = view;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const close = (more: Partial<UiState> = {}): void => show(ui, { menu: false, ...more });
  const send = (choice: ChatChoice): void => {
    close();
    chat.send({ kind: 'choice', ...choice });
    view.focusOn();
  };
  return (
    <div class="menu" id="mc-menu" ref={list}>
      <div class="low">
        <ToolButtons {...view} />
      </div>
      <Entry label="Bắt đầu lại" onPress={() => send(START_OVER)} />
      <Entry label="Xóa dữ liệu của tôi" onPress={() => send(FORGET_ME)} />
      {!state.shared && (
        <Entry
          label="Máy dùng chung"
          hint="Không lưu gì trên máy này"
          onPress={() => close({ asking: 'share' })}
        />
      )}
      <Entry label="Xong, xóa khỏi máy này" onPress={() => close({ asking: 'end' })} />
      <a href={options.plain}>Trang đơn giản, cho máy cũ</a>
      {options.privacy && <a href={options.privacy}>Em dùng dữ liệu ra sao</a>}
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
