import type { JSX } from 'preact';
import { CALL_ASSISTANT, CALL_PERSON } from '../commands.ts';
import { show } from '../ui.ts';
import { t } from '../words.ts';
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
  const choice = state.held ? CALL_ASSISTANT : CALL_PERSON;
  const callPerson = (): void => {
    show(ui, { menu: false });
    chat.send({ kind: 'choice', ...choice });
    view.focusOn();
  };
  const enlarge = (): void => {
    chat.keep().keepWish('large', screen.large ? '' : 'on');
    show(ui, { large: !screen.large, menu: false });
    if (screen.menu) view.focusOn();
  };
  const label = t('Chữ lớn · Nghe');
  return (
    <>
      <button type="button" onClick={callPerson}>
        <Icon name={state.held ? 'back' : 'staff'} /> {t(choice.label)}
      </button>
      <button type="button" aria-pressed={screen.large} onClick={enlarge}>
        <Icon name="large" /> {label}
      </button>
    </>
  );
}
