import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatChoice } from '../../protocol.ts';
import { PERSON, START_CHOICES } from '../commands.ts';
import { t } from '../words.ts';
import type { More, View } from './context.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.ts';

/** Whether an answer helped: said in passing, so these two stand small and side by side. */
const RATING = 'rate:';

/** How many are shown at first in large type (ui.md, "Helper mode"). */
const AT_FIRST = 2;

interface ChoicesProps {
  readonly view: View;
  readonly choices: readonly ChatChoice[];
  /** Says under each known way in what it is for. */
  readonly hints?: boolean;
}

/** Answers to tap, full width, the way to a person last. They are gone once one is chosen. */
export function Choices({ view, choices, hints = false }: ChoicesProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  const more = useStore(view.more.store);
  if (choices.length === 0) return null;
  const ordered = [
    ...choices.filter(({ value }) => value !== PERSON),
    ...choices.filter(({ value }) => value === PERSON),
  ];
  const few = view.screen.large && !all && ordered.length > AT_FIRST + 1;
  const pictureOf = view.screen.large && more && more !== 'failed' ? more.pictureOf : undefined;
  const choose = ({ value, label }: ChatChoice): void => {
    view.chat.send({ kind: 'choice', value, label });
    view.focusOn();
  };
  return (
    <div class="choices" role="group" aria-label={t('Chọn một câu, hoặc viết câu của mình')}>
      {(few ? ordered.slice(0, AT_FIRST) : ordered).map((choice) => (
        <ChoiceButton
          {...{ choice, hints }}
          pictureOf={pictureOf}
          onChoose={() => choose(choice)}
        />
      ))}
      {few && (
        <button type="button" class="choice plain" onClick={() => setAll(true)}>
          <span class="txt">{t('Xem thêm')}</span>
          <Icon name="down" more="go" />
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly choice: ChatChoice;
  readonly hints: boolean;
  /** A picture beside each, for those who read little; comes with the second script. */
  readonly pictureOf: More['pictureOf'] | undefined;
  readonly onChoose: () => void;
}

function ChoiceButton({ choice, hints, pictureOf, onChoose }: ChoiceProps): JSX.Element {
  const known = START_CHOICES.find(({ value }) => value === choice.value);
  const rates = choice.value.startsWith(RATING);
  const picture = known?.icon ?? pictureOf?.(choice.label);
  return (
    <button
      type="button"
      class={`choice${choice.value === PERSON ? ' plain' : ''}${rates ? ' plain small' : ''}`}
      onClick={onChoose}
    >
      {picture && <Icon name={picture} />}
      <span class="txt">
        {known ? t(known.label) : choice.label}
        {hints && known && <small>{t(known.hint)}</small>}
      </span>
      {!rates && <Icon name="go" more="go" />}
    </button>
  );
}
