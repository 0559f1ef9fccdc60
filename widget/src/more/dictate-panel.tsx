import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../view/context.ts';
import { t } from '../words.ts';
import { Button } from './button.tsx';
import { findReader, type Reader } from './reader.ts';
import { type Listening, listenWith, type MakesRecognisers } from './recogniser.ts';

interface DictateProps {
  readonly view: View;
  readonly close: () => void;
  readonly Makes: MakesRecognisers;
  /** The citizen would rather send the sound itself. */
  readonly asSound: () => void;
}

type Step =
  | { readonly name: 'explain' | 'listening' | 'nothing' | 'refused' }
  | { readonly name: 'heard'; readonly text: string };

const WORDS: Readonly<Record<Exclude<Step['name'], 'heard'>, string>> = {
  explain:
    'Anh/chị nói, trình duyệt chép thành chữ; em đọc lại, anh/chị nói đúng rồi em mới gửi. Trình duyệt có thể nhờ máy của hãng làm ra nó nghe giúp, nên anh/chị khỏi nói số căn cước. Việc khẩn cấp, gọi 113, 114, 115.',
  listening: 'Em đang nghe. Nói xong, anh/chị bấm Nói xong.',
  nothing: 'Em chưa nghe được gì. Anh/chị nói lại gần máy hơn giúp em.',
  refused:
    'Trình duyệt chưa nghe được: chưa cho phép, hoặc mất mạng. Anh/chị viết, hoặc gửi tin thoại.',
};

/** Speaking that becomes words: what was understood is shown, and said back, before anything is sent. */
export function DictatePanel({ view, close, Makes, asSound }: DictateProps): JSX.Element {
  const { step, start, stop } = useListening(Makes, view);
  const send = (text: string): void => {
    view.chat.send({ kind: 'text', text });
    close();
  };
  return (
    <>
      {step.name === 'heard' ? (
        <p role="status">
          {t('Em nghe:')} <b class="heard">“{step.text}”</b>. {t('Đúng không ạ?')}
        </p>
      ) : (
        <p role="status">{t(WORDS[step.name])}</p>
      )}
      <div class="btns">
        {step.name === 'heard' && (
          <Button label={t('Đúng, gửi đi')} primary onPress={() => send(step.text)} />
        )}
        {step.name === 'listening' ? (
          <Button label={t('Nói xong')} primary onPress={stop} />
        ) : (
          <Button
            label={t(step.name === 'explain' ? 'Bắt đầu nói' : 'Nói lại')}
            primary={step.name !== 'heard'}
            onPress={start}
          />
        )}
        {step.name !== 'listening' && step.name !== 'heard' && 'MediaRecorder' in window && (
          <Button label={t('Gửi tin thoại')} onPress={asSound} />
        )}
        <Button label={t(step.name === 'explain' ? 'Thôi' : 'Hủy')} onPress={close} />
      </div>
    </>
  );
}

interface Dictation {
  readonly step: Step;
  readonly start: () => void;
  readonly stop: () => void;
}

function useListening(Makes: MakesRecognisers, view: View): Dictation {
  const [step, go] = useState<Step>({ name: 'explain' });
  const listening = useRef<Listening>();
  const reader = useRef<Reader>();
  useEffect(
    () =>
      findReader((found) => {
        reader.current = found;
      }),
    [],
  );
  useEffect(
    () => () => {
      listening.current?.cancel();
      reader.current?.stop();
    },
    [],
  );
  const heard = (text: string | undefined): void => {
    view.chat.stir();
    if (text === undefined) go({ name: 'refused' });
    else if (text === '') go({ name: 'nothing' });
    else {
      go({ name: 'heard', text });
      // Said back to who reads little; the others have it before their eyes.
      const words = { text: `Em nghe: ${text}. Đúng không ạ?`, bubbles: [] };
      if (view.screen.large) reader.current?.read(words, false, () => undefined);
    }
  };
  const start = (): void => {
    reader.current?.stop();
    view.chat.stir();
    go({ name: 'listening' });
    try {
      listening.current = listenWith(Makes, heard);
    } catch {
      go({ name: 'refused' });
    }
  };
  return { step, start, stop: () => listening.current?.stop() };
}
