import { spokenText } from '../../spoken/spoken-text.ts';

/** What is read: words for the device's own voice, and the bubbles they stand in for the server's. */
export interface ToRead {
  readonly text: string;
  readonly bubbles: readonly number[];
}

/** Reads answers aloud; nothing sounds before somebody asks for it. */
export interface Reader {
  readonly read: (what: ToRead, slow: boolean, onEnd: () => void) => void;
  readonly stop: () => void;
}

const SLOW = 0.7;

/** The device's reader with a Vietnamese voice, once it has told its voices; `onFound` may never be called. */
export function findReader(onFound: (reader: Reader) => void): () => void {
  const voices = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
  if (!voices) return () => undefined;
  const look = (): void => {
    const voice = voices.getVoices().find(({ lang }) => /^vi(?:[-_]|$)/iu.test(lang));
    if (!voice) return;
    voices.removeEventListener?.('voiceschanged', look);
    onFound(readerWith(voices, voice));
  };
  voices.addEventListener?.('voiceschanged', look);
  look();
  return () => voices.removeEventListener?.('voiceschanged', look);
}

function readerWith(voices: SpeechSynthesis, voice: SpeechSynthesisVoice): Reader {
  let current: SpeechSynthesisUtterance | undefined;
  return {
    read: ({ text }, slow, onEnd) => {
      current = undefined;
      voices.cancel();
      const words = new SpeechSynthesisUtterance(spokenText(text));
      words.voice = voice;
      words.lang = 'vi-VN';
      words.rate = slow ? SLOW : 1;
      // What is broken off tells its end later, when the next is being read.
      const end = (): void => {
        if (current === words) onEnd();
      };
      words.onend = end;
      words.onerror = end;
      current = words;
      voices.speak(words);
    },
    stop: () => voices.cancel(),
  };
}

/** The server's voice, for devices that have none: bubble after bubble, as sound. */
export function serverReader(sound: (bubble: number) => Promise<Blob | undefined>): Reader {
  let player: HTMLAudioElement | undefined;
  let round = 0;
  const stop = (): void => {
    round += 1;
    player?.pause();
    player = undefined;
  };
  return {
    stop,
    read: ({ bubbles }, slow, onEnd) => {
      stop();
      const mine = round;
      void (async () => {
        for (const bubble of bubbles) {
          const found = await sound(bubble);
          if (mine !== round) return;
          if (!found) break;
          player = new Audio();
          await play(player, found, slow);
          if (mine !== round) return;
        }
        onEnd();
      })();
    },
  };
}

async function play(player: HTMLAudioElement, sound: Blob, slow: boolean): Promise<void> {
  const address = URL.createObjectURL(sound);
  player.src = address;
  player.playbackRate = slow ? SLOW : 1;
  await new Promise<void>((done) => {
    player.onended = () => done();
    player.onpause = () => done();
    player.onerror = () => done();
    player.play().catch(() => done());
  });
  URL.revokeObjectURL(address);
}
