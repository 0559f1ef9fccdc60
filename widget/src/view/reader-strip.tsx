import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.ts';
import { findReader, type Reader } from '../reader.ts';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

/** Reads the last answer aloud, where the device has a Vietnamese voice. */
export function ReaderStrip({ state }: View): JSX.Element | null {
  const [reader, setReader] = useState<Reader>();
  const [reading, setReading] = useState(false);
  const [slow, setSlow] = useState(false);
  useEffect(() => findReader((found) => setReader(() => found)), []);
  const said = useRef(0);
  useEffect(() => {
    // The citizen's own words stop the voice.
    const mine = state.items.filter(({ kind }) => kind === 'citizen').length;
    if (mine > said.current) reader?.stop();
    said.current = mine;
  }, [state.items, reader]);
  useEffect(() => () => reader?.stop(), [reader]);
  if (!reader) return null;
  const read = (slowly: boolean): void => {
    setReading(true);
    reader.read(lastAnswer(state), slowly, () => setReading(false));
  };
  const pace = (): void => {
    setSlow(!slow);
    if (reading) read(!slow);
  };
  return (
    <div class="reader" role="group" aria-label="Nghe đọc">
      <button
        type="button"
        class="btn primary"
        onClick={() => (reading ? reader.stop() : read(slow))}
      >
        <Icon name={reading ? 'pause' : 'say'} /> {reading ? 'Dừng đọc' : 'Nghe câu trả lời'}
      </button>
      <button type="button" class="btn" aria-pressed={slow} onClick={pace}>
        Chậm hơn
      </button>
    </div>
  );
}

/** What was said since the citizen last spoke. */
function lastAnswer({ items }: ChatState): string {
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind === 'citizen') texts.length = 0;
    if (item.kind === 'bubble') {
      texts.push(item.bubble.text, ...item.bubble.choices.map(({ label }) => label));
    }
  }
  return texts.join('\n');
}
