import { afterEach, expect, test } from 'vitest';
import type { Answer } from '#test/fakes/platforms/local-server.ts';
import { aVoice, type SpeechEndpoint, startSpeechEndpoint } from '#test/fakes/speech-endpoint.ts';
import { createTranscriber, type TranscriberOptions } from './transcriber.ts';

let endpoint: SpeechEndpoint | undefined;
afterEach(() => endpoint?.stop());

const PATHS = { openai: '/v1/audio/transcriptions', fpt: '/hmi/asr/general' } as const;
const WORDS = 'làm khai sinh cho con cần gì';

async function transcribed(
  kind: TranscriberOptions['kind'],
  words: string,
  answer?: Answer,
  budgetMs = 10_000,
) {
  endpoint = await startSpeechEndpoint(() => answer);
  const transcribe = createTranscriber({
    url: endpoint.url + PATHS[kind],
    kind,
    key: 'the-key',
    model: 'a-model',
    budgetMs,
  });
  return transcribe({ bytes: aVoice(words), mediaType: 'audio/ogg' });
}

test.each(['openai', 'fpt'] as const)('%s: what was said is heard', async (kind) => {
  expect(await transcribed(kind, WORDS)).toEqual({ kind: 'heard', text: WORDS });
});

test.each(['openai', 'fpt'] as const)('%s: silence is nothing heard', async (kind) => {
  expect(await transcribed(kind, '')).toEqual({ kind: 'nothing' });
});

test('OpenAI’s shape: a form with the sound, the language and the model, and a bearer key', async () => {
  await transcribed('openai', WORDS);
  const [asked] = endpoint?.asked ?? [];
  expect(asked?.headers.authorization).toBe('Bearer the-key');
  expect(asked?.body).toMatch(/name="file"; filename="voice\.ogg"/u);
  expect(asked?.body).toMatch(/name="language"\s+vi\s/u);
  expect(asked?.body).toMatch(/name="model"\s+a-model\s/u);
});

test('FPT’s shape: the sound itself is the body, and the key has a header of its own', async () => {
  await transcribed('fpt', WORDS);
  const [asked] = endpoint?.asked ?? [];
  expect(asked?.headers['api_key']).toBe('the-key');
  expect(asked?.body.startsWith('OggS')).toBe(true);
});

test.each([
  ['is broken', { status: 502, text: '<html>' }, 'no-answer'],
  ['refuses the key', { status: 401, json: { error: WORDS } }, 'refused'],
  ['talks of something else', { json: { result: WORDS } }, 'unreadable'],
  ['answers with a page', { status: 200, text: '<html>' }, 'unreadable'],
  ['sends us elsewhere', { status: 302, text: '', headers: { location: '/v2' } }, 'no-answer'],
  ['hangs up', 'cut', 'no-answer'],
] as const)('an endpoint that %s: nothing is heard, nothing thrown', async (_what, answer, why) => {
  expect(await transcribed('openai', WORDS, answer)).toEqual({ kind: 'failed', why });
});

test('busy, in FPT’s words, is a failure and not a silence', async () => {
  const busy = { json: { status: 9, hypotheses: [], id: '1' } };
  expect(await transcribed('fpt', WORDS, busy)).toEqual({ kind: 'failed', why: 'unreadable' });
});

test('an endpoint that never answers is given up when the budget is spent', async () => {
  expect(await transcribed('openai', WORDS, 'silence', 50)).toEqual({
    kind: 'failed',
    why: 'no-answer',
  });
});
