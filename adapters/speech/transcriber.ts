import { z } from 'zod';

/** A voice message as it lies in our files. */
export interface Voice {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What a machine heard. `failed` names the reason and never a word of what was said. */
export type Transcript =
  | { readonly kind: 'heard'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: 'no-answer' | 'refused' | 'unreadable' };

/** Listens to one voice message; never throws, and ends within its budget. */
export type Transcriber = (voice: Voice) => Promise<Transcript>;

export interface TranscriberOptions {
  /** The whole address that the sound is posted to. */
  readonly url: string;
  /** `openai`: `/audio/transcriptions` as OpenAI and its likes have it. `fpt`: FPT.AI's, the sound as the body. */
  readonly kind: 'openai' | 'fpt';
  readonly key?: string | undefined;
  /** Asked for where the endpoint has several; only `openai` knows models. */
  readonly model?: string | undefined;
  readonly budgetMs: number;
}

/** Longest text taken over: as much as a message is read at all (design.md 3.5). */
const LONGEST_TEXT = 4_000;
/** A transcript of that length is far below this; the rest of an answer is not read. */
const LONGEST_ANSWER = 256 * 1024;

/** A transcriber over HTTP. Nothing is tried again: where it fails a person listens. */
export function createTranscriber(options: TranscriberOptions): Transcriber {
  const { ask, read } = SHAPES[options.kind];
  return async (voice) => {
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(options.budgetMs),
        ...ask(voice, options),
      });
      if (!response.ok) {
        await response.body?.cancel();
        return failed(response.status >= 500 ? 'no-answer' : 'refused');
      }
      return transcriptOf(read(jsonOrNothing(await bodyOf(response))));
    } catch {
      // Whatever was thrown may quote the request: it ends here.
      return failed('no-answer');
    }
  };
}

function failed(why: Extract<Transcript, { kind: 'failed' }>['why']): Transcript {
  return { kind: 'failed', why };
}

/** `undefined` is an answer of another shape, an empty one a silence. */
function transcriptOf(said: string | undefined): Transcript {
  if (said === undefined) return failed('unreadable');
  const text = said.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TEXT);
  return text === '' ? { kind: 'nothing' } : { kind: 'heard', text };
}

interface Shape {
  readonly ask: (
    voice: Voice,
    options: TranscriberOptions,
  ) => Pick<RequestInit, 'body' | 'headers'>;
  readonly read: (answer: unknown) => string | undefined;
}

const OpenAi = z.object({ text: z.string() });
/** channels.md 10.2: status 0 heard, 1 nothing heard, 2 cut off, 9 busy. */
const Fpt = z.object({
  status: z.number(),
  hypotheses: z.array(z.object({ utterance: z.string() })).default([]),
});

const SHAPES: Readonly<Record<TranscriberOptions['kind'], Shape>> = {
  openai: {
    ask: ({ bytes, mediaType }, { key, model }) => {
      const form = new FormData();
      // The name's end tells such endpoints what it is.
      const name = `voice.${ENDINGS[mediaType] ?? 'ogg'}`;
      form.set('file', new Blob([Buffer.from(bytes)], { type: mediaType }), name);
      if (model) form.set('model', model);
      form.set('language', 'vi');
      form.set('response_format', 'json');
      return { body: form, headers: key ? { authorization: `Bearer ${key}` } : {} };
    },
    read: (answer) => OpenAi.safeParse(answer).data?.text,
  },
  fpt: {
    ask: ({ bytes, mediaType }, { key }) => ({
      body: Buffer.from(bytes),
      headers: { 'content-type': mediaType, ...(key && { api_key: key }) },
    }),
    read: (answer) => {
      const read = Fpt.safeParse(answer).data;
      if (read?.status === 1) return '';
      return read?.status === 0 ? (read.hypotheses[0]?.utterance ?? '') : undefined;
    },
  },
};

const ENDINGS: Readonly<Record<string, string>> = {
  'audio/amr': 'amr',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
};

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LONGEST_ANSWER) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
