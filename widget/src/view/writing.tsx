import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.ts';
import { Icon } from './icon.tsx';

/** Said once after so long; a turn has 20 s (design.md 3.4), so then it is longer than usual. */
const SAY_AFTER_MS = 3_000;
const LONG_AFTER_MS = 20_000;

/** A word, not an animation, while an answer is being made. */
export function Writing({ state }: { readonly state: ChatState }): JSX.Element {
  const last = state.items[state.items.length - 1];
  const stored = last?.kind === 'citizen' && last.delivery === 'stored';
  const writing = stored && state.awaiting && !state.held;
  const [age, setAge] = useState(0);
  useEffect(() => {
    setAge(0);
    if (!writing) return undefined;
    const timers = [SAY_AFTER_MS, LONG_AFTER_MS].map((ms) => setTimeout(() => setAge(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, [writing, last?.key]);
  const words = age < LONG_AFTER_MS ? 'Trợ lý đang viết…' : 'Em đang tìm, lâu hơn thường lệ.';
  return (
    <>
      {writing && (
        <p class="typing" aria-hidden="true">
          <Icon name="pen" /> {words}
        </p>
      )}
      <p class="sr" role="status">
        {writing && age > 0 ? words : ''}
      </p>
    </>
  );
}
