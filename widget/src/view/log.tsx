import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type ChatItem, isFirstScreen, openChoices } from '../chat-state.ts';
import { dayLabel, dayOf } from '../when.ts';
import { t } from '../words.ts';
import { Choices } from './choices.tsx';
import type { View } from './context.ts';
import { FirstScreen } from './first-screen.tsx';
import { Icon } from './icon.tsx';
import { Author, SaidBubble, WrittenBubble } from './message.tsx';
import { SendStatus } from './send-status.tsx';
import { useScroll } from './use-scroll.ts';
import { Writing } from './writing.tsx';

/** Messages; twice as many at most are drawn unless more is asked for. */
const PART = 50;

/** The conversation, the only thing that scrolls. Choices stand after it and are not part of what is read aloud. */
export function Log(view: View): JSX.Element {
  const { chat, state } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const { unseen, showUnseen } = useScroll(scroller, state);
  const [all, showAll] = useState(false);
  // Large type shows one thing at a time: what was last said, and the answer to it.
  const from = all ? 0 : view.screen.large ? lastTurn(state.items) : lastPart(state.items);
  const shown = state.items.slice(from);
  // A button that goes away when pressed takes the focus with it.
  const act = (action: () => void): void => {
    action();
    view.focusOn();
  };
  return (
    <div class="view">
      <div class="log" ref={scroller} role="region" aria-label={t('Cuộc trò chuyện')} tabIndex={0}>
        {from > 0 && (
          <button type="button" class="btn earlier" onClick={() => act(() => showAll(true))}>
            {t('Xem các tin trước')}
          </button>
        )}
        <div
          class="turns"
          role="log"
          aria-live={state.settled ? 'polite' : 'off'}
          aria-relevant="additions"
          aria-label={t('Các tin')}
        >
          {shown.map((item, at) => (
            <Entry key={item.key} {...{ item, before: shown[at - 1], view }} />
          ))}
        </div>
        <Writing state={state} />
        <After view={view} />
        <SendStatus items={state.items} />
      </div>
      {unseen && (
        <button type="button" class="btn primary unseen" onClick={() => act(showUnseen)}>
          {t('Có câu trả lời mới')} <Icon name="down" />
        </button>
      )}
      {state.phase === 'ended' && (
        <button type="button" class="btn primary unseen" onClick={() => act(chat.open)}>
          {t('Bắt đầu cuộc mới')}
        </button>
      )}
    </div>
  );
}

function After({ view }: { readonly view: View }): JSX.Element | null {
  const { state } = view;
  if (state.phase === 'ended') return null;
  const offered = openChoices(state);
  if (isFirstScreen(state) && !state.held) return <FirstScreen view={view} offered={offered} />;
  // A new group for each turn: "Xem thêm" begins again.
  return <Choices key={state.lastEventId} view={view} choices={offered} />;
}

interface EntryProps {
  readonly item: ChatItem;
  readonly before: ChatItem | undefined;
  readonly view: View;
}

function Entry({ item, before, view }: EntryProps): JSX.Element {
  const { chat, state } = view;
  const onRetry = (id: string): void => {
    chat.retry(id);
    view.focusOn();
  };
  const newDay = before === undefined || dayOf(before.at) !== dayOf(item.at);
  const offline = state.line === 'offline';
  return (
    <>
      {newDay && <p class="day">{dayLabel(item.at, new Date())}</p>}
      {item.kind === 'note' && <p class="sysline">{item.text}</p>}
      {item.kind === 'citizen' && <WrittenBubble {...{ item, offline, onRetry }} />}
      {item.kind === 'bubble' && (
        <>
          {!sameSpeaker(item, before) && <Author item={item} />}
          <SaidBubble item={item} view={view} />
        </>
      )}
    </>
  );
}

/** A long talk is drawn from here on, so that a cheap phone keeps up; a step at a time, not with every message. */
function lastPart({ length }: readonly ChatItem[]): number {
  return Math.max(0, Math.floor(length / PART - 1) * PART);
}

/** Where the last turn begins: at the first of the citizen's words that stand together. */
function lastTurn(items: readonly ChatItem[]): number {
  let at = items.length - 1;
  while (at > 0 && items[at]?.kind !== 'citizen') at -= 1;
  while (at > 0 && items[at - 1]?.kind === 'citizen') at -= 1;
  return Math.max(0, at);
}

function sameSpeaker(item: ChatItem, before: ChatItem | undefined): boolean {
  if (item.kind !== 'bubble' || before?.kind !== 'bubble') return false;
  return item.bubble.from === before.bubble.from && item.bubble.author === before.bubble.author;
}
