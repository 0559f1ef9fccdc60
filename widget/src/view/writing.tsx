import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';

/** Said once after so long; a turn has 20 s (design.md 3.4), so then it is longer than usual. */
const SAY_AFTER_MS = 3_000;
const LONG_AFTER_MS = 20_000;

/** A word, not an animation: shown when the server says that it writes, or when nothing has come for long. */
export function Writing({ state }: { readonly state: ChatState }): JSX.Element {
  const last = state.items[state.items.length - 1];
  const stored = last?.kind === 'citizen' && last.delivery === 'stored';
  const waits = stored && state.awaiting && !state.held;
  const [age, setAge] = useState(0);
  useEffect(() => {
    setAge(0);
    if (!waits) return undefined;
    const timers = [SAY_AFTER_MS, LONG_AFTER_MS].map((ms) => setTimeout(() => setAge(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, [waits, last?.key]);
  const long = age === LONG_AFTER_MS;
  const writing = waits && (state.writing || long);
  const words = t(long ? 'Em đang tìm, lâu hơn thường lệ.' : 'Trợ lý đang viết…');
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
