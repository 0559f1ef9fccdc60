import { createStore, type Store } from './store.ts';

/** What of the frame is on the screen; the conversation itself is in the chat's store. */
export interface UiState {
  readonly open: boolean;
  readonly menu: boolean;
  /** Large type and reading aloud. */
  readonly large: boolean;
  /** The interface's language; what is said in the chat stays Vietnamese. */
  readonly language: 'vi' | 'en';
  /** A question of the frame's own that waits for yes or no. */
  readonly asking: 'share' | 'end' | 'place' | 'no-place' | 'add' | 'voice' | undefined;
  /** Answers that came while the panel was closed. */
  readonly unread: number;
}

export type Ui = Store<UiState>;

/** What is answered by yes or no. */
export type Asked = Exclude<UiState['asking'], 'add' | 'voice' | undefined>;

/** A closed panel. */
export function createUi(large: boolean): Ui {
  return createStore<UiState>({
    open: false,
    menu: false,
    large,
    language: 'vi',
    asking: undefined,
    unread: 0,
  });
}

/** Changes one part of what is on the screen. */
export function show(ui: Ui, change: Partial<UiState>): void {
  ui.change((state) => ({ ...state, ...change }));
}
