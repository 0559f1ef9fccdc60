import type { Chat } from '../chat.ts';
import type { ChatState } from '../chat-state.ts';
import type { MoreScript } from '../more.ts';
import type { Options } from '../options.ts';
import type { Ui, UiState } from '../ui.ts';

/** What the whole view stands on. */
export interface AppProps {
  readonly chat: Chat;
  readonly ui: Ui;
  readonly options: Options;
  readonly more: MoreScript;
}

/** What every part of the view is given: the conversation, the frame, and how both stand now. */
export interface View extends AppProps {
  readonly state: ChatState;
  readonly screen: UiState;
  /** After something was pressed: to the composer, or where that would bring up a keyboard, to the log. */
  readonly focusOn: () => void;
}

/** True where a finger, not a mouse, is the main pointer. */
export function byTouch(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
}
