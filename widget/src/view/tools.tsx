import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CALL_ASSISTANT, CALL_PERSON } from '../commands.ts';
import { findReader } from '../reader.ts';
import { show } from '../ui.ts';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

/** The two buttons that are always in the same place: a person, and large type (WCAG 3.2.6). */
export function Tools(view: View): JSX.Element {
  return (
    <div class="tools">
      <ToolButtons {...view} />
    </div>
  );
}

/** The same two, also for the menu where the screen is too low for them. */
export function ToolButtons(view: View): JSX.Element {
  const { chat, state, screen, ui } = view;
  const [voice, setVoice] = useState(false);
  useEffect(() => findReader(() => setVoice(true)), []);
  const choice = state.held ? CALL_ASSISTANT : CALL_PERSON;
  const callPerson = (): void => {
    show(ui, { menu: false });
    chat.send({ kind: 'choice', ...choice });
    view.focusOn();
  };
  const enlarge = (): void => {
    chat.keep().keepLargeType(!screen.large);
    show(ui, { large: !screen.large, menu: false });
    if (screen.menu) view.focusOn();
  };
  const label = voice ? 'Chữ lớn · Nghe' : 'Chữ lớn';
  return (
    <>
      <button type="button" onClick={callPerson}>
        <Icon name={state.held ? 'back' : 'staff'} /> {choice.label}
      </button>
      <button type="button" aria-pressed={screen.large} onClick={enlarge}>
        <Icon name="large" /> {label}
      </button>
    </>
  );
}
