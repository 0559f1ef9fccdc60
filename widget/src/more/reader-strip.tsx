import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.ts';
import type { View } from '../view/context.ts';
import { Icon } from '../view/icon.tsx';
import { t } from '../words.ts';
import { findReader, type Reader, serverReader, type ToRead } from './reader.ts';

/** Reads the last answer aloud: with a voice of the device, else with the server's where it has one. */
export function ReaderStrip({ chat, state }: View): JSX.Element | null {
  const own = useOwnReader();
  const servers = useMemo(() => serverReader(chat.sound), [chat]);
  const reader = own ?? (state.readsAloud ? servers : undefined);
  const [reading, setReading] = useState(false);
  const [slow, setSlow] = useState(false);
  const said = useRef(0);
  const mine = state.items.filter(({ kind }) => kind === 'citizen').length;
  useEffect(() => {
    // The citizen's own words stop the voice.
    if (mine > said.current) {
      reader?.stop();
      setReading(false);
    }
    said.current = mine;
  }, [mine, reader]);
  useEffect(() => () => reader?.stop(), [reader]);
  if (!reader) return <p class="reader">{t('Máy này chưa có giọng đọc tiếng Việt.')}</p>;
  const read = (slowly: boolean): void => {
    setReading(true);
    reader.read(lastAnswer(state), slowly, () => setReading(false));
  };
  const stop = (): void => {
    reader.stop();
    setReading(false);
  };
  const pace = (): void => {
    setSlow(!slow);
    if (reading) read(!slow);
  };
  return (
    <div class="reader" role="group" aria-label={t('Nghe đọc')}>
      <button type="button" class="btn primary" onClick={() => (reading ? stop() : read(slow))}>
        <Icon name={reading ? 'pause' : 'say'} /> {t(reading ? 'Dừng đọc' : 'Nghe câu trả lời')}
      </button>
      {reading && (
        <button type="button" class="btn" onClick={() => read(slow)}>
          <Icon name="back" /> {t('Đọc lại')}
        </button>
      )}
      <button type="button" class="btn" aria-pressed={slow} onClick={pace}>
        {t('Nói chậm hơn')}
      </button>
    </div>
  );
}

function useOwnReader(): Reader | undefined {
  const [reader, setReader] = useState<Reader>();
  useEffect(() => findReader((found) => setReader(() => found)), []);
  return reader;
}

/** What was said since the citizen last spoke, and what can be answered to it. */
function lastAnswer({ items }: ChatState): ToRead {
  const texts: string[] = [];
  const bubbles: number[] = [];
  for (const item of items) {
    if (item.kind === 'citizen') {
      texts.length = 0;
      bubbles.length = 0;
    }
    if (item.kind !== 'bubble') continue;
    texts.push(item.bubble.text, ...item.bubble.choices.map(({ label }) => label));
    if (/^\d+$/u.test(item.key)) bubbles.push(Number(item.key));
  }
  return { text: texts.join('\n'), bubbles };
}
