/** Listens once; `heard` gets what was understood, an empty text for nothing, `undefined` where it does not work. */
export interface Listening {
  /** The citizen has said all. */
  readonly stop: () => void;
  /** Nothing is wanted any more. */
  readonly cancel: () => void;
}

/** The part of the browser's recogniser that is used (Web Speech API); no type library has it. */
interface Recogniser {
  lang: string;
  interimResults: boolean;
  maxAlternatives: number;
  onresult: (event: {
    readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
  }) => void;
  onerror: (event: { readonly error: string }) => void;
  onend: () => void;
  start: () => void;
  stop: () => void;
  abort: () => void;
}

/** What the browser makes its recognisers with. */
export type MakesRecognisers = new () => Recogniser;

/** The browser's recogniser, where it has one. */
export function findRecogniser(): MakesRecognisers | undefined {
  const page = window as unknown as Record<string, MakesRecognisers | undefined>;
  return page['SpeechRecognition'] ?? page['webkitSpeechRecognition'];
}

/** Begins to listen for Vietnamese. `heard` is called once. */
export function listenWith(
  Makes: MakesRecognisers,
  heard: (text: string | undefined) => void,
): Listening {
  const recogniser = new Makes();
  let text = '';
  let works = true;
  let wanted = true;
  recogniser.lang = 'vi-VN';
  recogniser.interimResults = false;
  recogniser.maxAlternatives = 1;
  recogniser.onresult = ({ results }) => {
    const parts: string[] = [];
    // Not by Array.from: a page's old library may have put its own in place of it.
    for (let at = 0; at < results.length; at += 1) parts.push(results[at]?.[0]?.transcript ?? '');
    text = parts.join(' ').normalize('NFC').trim();
  };
  recogniser.onerror = ({ error }) => {
    works = error === 'no-speech';
  };
  recogniser.onend = () => {
    if (wanted) heard(works ? text : undefined);
    wanted = false;
  };
  recogniser.start();
  return {
    stop: () => recogniser.stop(),
    cancel: () => {
      wanted = false;
      recogniser.abort();
    },
  };
}
