/** Speech as it comes back, ready to be played. */
export interface Speech {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Reads one text aloud; `undefined` where no voice answered. Never throws, and ends within its budget. */
export type Speaker = (text: string) => Promise<Speech | undefined>;

export interface SpeakerOptions {
  /** The whole address, of an endpoint shaped like OpenAI's `/audio/speech`. */
  readonly url: string;
  readonly key?: string | undefined;
  readonly model?: string | undefined;
  readonly voice?: string | undefined;
  readonly budgetMs: number;
}

/** Ten minutes of speech as MP3; what is longer is not played. */
const LARGEST = 8 * 1024 * 1024;

/** A voice over HTTP, for devices that have none of their own. Nothing is tried again: the text is on the screen. */
export function createSpeaker(options: SpeakerOptions): Speaker {
  return async (text) => {
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(options.budgetMs),
        headers: headersOf(options),
        body: JSON.stringify({
          model: options.model,
          voice: options.voice,
          input: text,
          response_format: 'mp3',
        }),
      });
      return await speechOf(response);
    } catch {
      // Whatever was thrown may quote the request: it ends here.
      return undefined;
    }
  };
}

function headersOf({ key }: SpeakerOptions): Record<string, string> {
  const headers = { 'content-type': 'application/json' };
  return key === undefined ? headers : { ...headers, authorization: `Bearer ${key}` };
}

async function speechOf(response: Response): Promise<Speech | undefined> {
  const mediaType = response.headers.get('content-type') ?? '';
  const length = Number(response.headers.get('content-length') ?? 0);
  if (!response.ok || !mediaType.startsWith('audio/') || length > LARGEST) {
    await response.body?.cancel();
    return undefined;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > 0 && bytes.length <= LARGEST ? { bytes, mediaType } : undefined;
}
