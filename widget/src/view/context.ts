import type { JSX } from 'preact';
import type { IconName } from '../../icons.ts';
import type { Upload } from '../api.ts';
import type { Chat } from '../chat.ts';
import type { ChatState } from '../chat-state.ts';
import type { Options } from '../options.ts';
import type { Store } from '../store.ts';
import type { Asked, Ui, UiState } from '../ui.ts';
import type { WordTable } from '../words.ts';

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

/** A question of the frame, and how it is left. */
export interface PanelProps {
  readonly view: View;
  readonly close: () => void;
}

/** What is seldom needed and comes as a script of its own: reading aloud, speaking, printing, English. */
export interface More {
  readonly english: WordTable;
  /** The second script's own parts speak through these words from now on. */
  readonly speakThrough: (words: WordTable | undefined) => void;
  readonly ReaderStrip: (view: View) => JSX.Element | null;
  /** Photos and the place, beside words. */
  readonly AddPanel: (props: PanelProps) => JSX.Element;
  /** What is answered by yes or no. */
  readonly QuestionPanel: (props: PanelProps & { readonly asked: Asked }) => JSX.Element;
  readonly VoicePanel: (props: PanelProps) => JSX.Element;
  /** The picture that goes with a choice's words, if one does. */
  readonly pictureOf: (label: string) => IconName | undefined;
  readonly upload: Upload;
  /** Copies or prints an answer; gives what to say about it. */
  readonly takeAlong: (how: 'copy' | 'print', text: string, office: string) => Promise<string>;
  /** Gives the frame the office's own colour, made readable. */
  readonly wearTheme: (host: HTMLElement, chosen: string) => void;
}

/** The second script: `undefined` until it came, `failed` when it could not be fetched. */
export interface MoreScript {
  readonly store: Store<More | 'failed' | undefined>;
  /** Fetches it, once; after a failure once more. */
  readonly fetch: () => Promise<More | undefined>;
}

/** True where a finger, not a mouse, is the main pointer. */
export function byTouch(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
}
