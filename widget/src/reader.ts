/** Reads replies aloud with a Vietnamese voice of the device; without one it is `undefined`. */
export interface Reader {
  readonly read: (text: string, slow: boolean, onEnd: () => void) => void;
  readonly stop: () => void;
}

const SLOW = 0.7;

/** The device's reader, once it has told its voices; `onFound` may never be called. */
export function findReader(onFound: (reader: Reader) => void): void {
  const voices = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
  if (!voices) return;
  const look = (): boolean => {
    const voice = voices.getVoices().find(({ lang }) => /^vi(?:[-_]|$)/iu.test(lang));
    if (voice) onFound(readerWith(voices, voice));
    return voice !== undefined;
  };
  if (look()) return;
  voices.addEventListener?.('voiceschanged', look, { once: true });
}

function readerWith(voices: SpeechSynthesis, voice: SpeechSynthesisVoice): Reader {
  return {
    read: (text, slow, onEnd) => {
      voices.cancel();
      const words = new SpeechSynthesisUtterance(spoken(text));
      words.voice = voice;
      words.lang = 'vi-VN';
      words.rate = slow ? SLOW : 1;
      words.onend = onEnd;
      words.onerror = onEnd;
      voices.speak(words);
    },
    stop: () => voices.cancel(),
  };
}

/** A reply as it is read aloud: addresses and list signs are for the eye. */
export function spoken(text: string): string {
  return text
    .replace(/https:\/\/\S+/gu, '')
    .replace(/^[-•] +/gmu, '')
    .replace(/(\d) đ(?!\p{L})/gu, '$1 đồng')
    .replace(/\n+/gu, '. ')
    .replace(/([.,:;!?])\./gu, '$1')
    .trim();
}
