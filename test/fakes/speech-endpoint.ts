import {
  type Answer,
  type Asked,
  type LocalServer,
  startLocalServer,
} from './platforms/local-server.ts';

const MARK = 'SAYS:';
const END = ':SAID';

/** A voice message in Ogg, as far as its first bytes tell, that the fake endpoint hears as `words`. */
export function aVoice(words: string): Buffer {
  return Buffer.concat([Buffer.from('OggS\0'), Buffer.from(`${MARK}${words}${END}`)]);
}

export interface SpeechEndpoint extends LocalServer {
  /** Requests so far, oldest first. */
  readonly asked: readonly Asked[];
}

/** Endpoints that turn speech into text, as OpenAI and FPT.AI shape them (channels.md 10.2), on this machine. */
export async function startSpeechEndpoint(
  answerInstead?: (words: string) => Answer | undefined,
): Promise<SpeechEndpoint> {
  const asked: Asked[] = [];
  const server = await startLocalServer((request) => {
    asked.push(request);
    const words = wordsIn(request.body);
    return answerInstead?.(words) ?? heard(request, words);
  });
  return { ...server, asked };
}

function wordsIn(body: string): string {
  const from = body.indexOf(MARK) + MARK.length;
  return body.slice(from, body.indexOf(END, from));
}

function heard({ url }: Asked, words: string): Answer {
  if (url.pathname.endsWith('/audio/transcriptions')) return { json: { text: words } };
  if (words === '') return { json: { status: 1, hypotheses: [], id: '1' } };
  return { json: { status: 0, hypotheses: [{ utterance: words }], id: '1' } };
}
