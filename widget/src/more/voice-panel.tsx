import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelProps } from '../view/context.ts';
import { t } from '../words.ts';
import { Button } from './button.tsx';
import { DictatePanel } from './dictate-panel.tsx';
import { findRecogniser } from './recogniser.ts';
import { type Recording, startRecording } from './recorder.ts';

/** Two minutes say a report; a longer one is better told to a person. */
const LONGEST_S = 120;

type Step =
  | { readonly name: 'explain' | 'waiting' | 'refused' | 'recording' }
  | { readonly name: 'ready'; readonly voice: Blob; readonly address: string };

/** Speaking instead of writing: into words where the browser can, else as sound that is heard by a person. */
export function VoicePanel(props: PanelProps): JSX.Element {
  const Makes = findRecogniser();
  const [asSound, goAsSound] = useState(!Makes);
  if (asSound || !Makes) return <RecordPanel {...props} />;
  return <DictatePanel {...props} Makes={Makes} asSound={() => goAsSound(true)} />;
}

/** A voice message: told before the browser asks, heard again before anything is sent. */
function RecordPanel({ view, close }: PanelProps): JSX.Element {
  const { step, seconds, start, stop } = useVoice(view.chat.stir);
  const send = (): void => {
    if (step.name === 'ready') view.chat.sendFiles('audio', [step.voice]);
    close();
  };
  return (
    <>
      <p role="status">{t(WORDS[step.name])}</p>
      {step.name === 'recording' && (
        <p class="lead" aria-hidden="true">
          {clock(seconds)}
        </p>
      )}
      {step.name === 'ready' && (
        <audio controls src={step.address} aria-label={t('Nghe lại tin thoại')} />
      )}
      <div class="btns">
        {step.name === 'recording' && <Button label={t('Nói xong')} primary onPress={stop} />}
        {step.name === 'ready' && <Button label={t('Gửi tin thoại')} primary onPress={send} />}
        {START[step.name] && (
          <Button
            label={t(START[step.name] ?? '')}
            primary={step.name !== 'ready'}
            onPress={start}
          />
        )}
        <Button label={t(step.name === 'explain' ? 'Thôi' : 'Hủy')} onPress={close} />
      </div>
    </>
  );
}

const WORDS: Readonly<Record<Step['name'], string>> = {
  explain:
    'Anh/chị nói thay vì viết, tối đa 2 phút. Bấm bắt đầu thì trình duyệt hỏi quyền dùng micrô, anh/chị chọn Cho phép. Nghe lại rồi mới gửi. Việc khẩn cấp, gọi 113, 114, 115.',
  waiting: 'Trình duyệt đang hỏi quyền dùng micrô. Anh/chị chọn Cho phép.',
  refused:
    'Em chưa dùng được micrô: trình duyệt chưa cho phép, hoặc máy không có. Anh/chị viết giúp em, hoặc cho phép rồi thử lại.',
  recording: 'Đang ghi tiếng. Nói xong, anh/chị bấm Nói xong.',
  ready: 'Anh/chị nghe lại, đúng ý thì gửi.',
};

const START: Readonly<Partial<Record<Step['name'], string>>> = {
  explain: 'Bắt đầu nói',
  refused: 'Thử lại',
  ready: 'Nói lại',
};

interface Voice {
  readonly step: Step;
  readonly seconds: number;
  readonly start: () => void;
  readonly stop: () => void;
}

/** `stir` is called while somebody speaks: on a shared device that is being there. */
function useVoice(stir: () => void): Voice {
  const [step, go] = useState<Step>({ name: 'explain' });
  const [seconds, setSeconds] = useState(0);
  const recording = useRef<Recording>();
  const gone = useRef(false);
  const stop = (): void => {
    const current = recording.current;
    recording.current = undefined;
    void current?.stop().then((voice) => {
      if (!gone.current) go({ name: 'ready', voice, address: URL.createObjectURL(voice) });
    });
  };
  const start = (): void => {
    go({ name: 'waiting' });
    setSeconds(0);
    startRecording().then(
      (begun) => {
        if (gone.current) begun.cancel();
        else recording.current = begun;
        go({ name: 'recording' });
      },
      () => go({ name: 'refused' }),
    );
  };
  useEffect(() => {
    if (step.name === 'ready') return () => URL.revokeObjectURL(step.address);
    if (step.name !== 'recording') return undefined;
    const timer = setInterval(() => {
      stir();
      setSeconds((before) => before + 1);
    }, 1_000);
    return () => clearInterval(timer);
  }, [step]);
  useEffect(() => {
    if (seconds >= LONGEST_S) stop();
  }, [seconds]);
  useEffect(
    () => () => {
      gone.current = true;
      recording.current?.cancel();
    },
    [],
  );
  return { step, seconds, start, stop };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}
