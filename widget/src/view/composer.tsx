import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IconName } from '../../icons.ts';
import { canSpeak } from '../can-speak.ts';
import { LONGEST_TEXT } from '../chat/messages.ts';
import { show } from '../ui.ts';
import { t } from '../words.ts';
import { byTouch, type View } from './context.ts';
import { Icon } from './icon.tsx';

const TALLEST_PX = 132;

/** Where the citizen writes. Enter sends, Shift+Enter breaks the line; on a touch keyboard Enter breaks it. */
export function Composer(view: View): JSX.Element {
  const { chat } = view;
  const [text, write] = useDraft(view);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => grow(field.current), [text, view.screen.large]);
  const send = (): void => {
    const words = text.normalize('NFC').trim();
    if (words === '') return;
    write('');
    chat.send({ kind: 'text', text: words });
    field.current?.focus({ preventScroll: true });
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A Vietnamese input method ends a syllable with Enter too: that Enter is not ours.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || byTouch()) return;
    event.preventDefault();
    send();
  };
  return (
    <form class="send" aria-label={t('Gửi tin')} autocomplete="off" onSubmit={onSubmit}>
      <FrameButton view={view} asking="add" label={t('Gửi hình, gửi vị trí')} icon="add" />
      <label class="sr" for="mc-text">
        {t('Tin nhắn')}
      </label>
      <textarea
        id="mc-text"
        ref={field}
        rows={1}
        maxLength={LONGEST_TEXT}
        autocomplete="off"
        placeholder={t('Viết ở đây')}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {canSpeak() && (
        <FrameButton view={view} asking="voice" label={t('Nói thay vì viết')} icon="mic" />
      )}
      <button class="ib go" aria-label={t('Gửi')}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** What is being written: kept for this tab, gone with the conversation. */
function useDraft({ chat, state }: View): readonly [string, (words: string) => void] {
  const [text, setText] = useState(() => chat.keep().draft());
  useEffect(() => {
    if (state.phase === 'ended') setText('');
  }, [state.phase]);
  const write = (words: string): void => {
    setText(words);
    chat.keep().keepDraft(words);
  };
  return [text, write];
}

interface FrameButtonProps {
  readonly view: View;
  readonly asking: 'add' | 'voice';
  readonly label: string;
  readonly icon: IconName;
}

/** Opens a question of the frame over the log, or closes it again. */
function FrameButton({ view, asking, label, icon }: FrameButtonProps): JSX.Element {
  const { ui, screen } = view;
  const open = screen.asking === asking;
  return (
    <button
      type="button"
      class="ib"
      aria-label={label}
      aria-expanded={open}
      onClick={() => show(ui, { asking: open ? undefined : asking })}
    >
      <Icon name={icon} />
    </button>
  );
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  const edges = field.offsetHeight - field.clientHeight;
  field.style.height = `${Math.min(field.scrollHeight + edges, TALLEST_PX)}px`;
}
