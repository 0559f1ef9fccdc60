import { expect, test } from 'vitest';
import type { Choice } from './read-choice.ts';
import { resting } from './resting.ts';

const QUESTION = { question: 'q', candidates: [{ code: '1.000001', name: 'n' }] };
const LATE: Choice = { kind: 'failed', why: 'too-late' };

function aChooser(answers: readonly Choice[]): {
  readonly chooser: ReturnType<typeof resting>;
  readonly asked: () => number;
  readonly wait: (ms: number) => void;
} {
  let asked = 0;
  let now = 0;
  const choose = (): Promise<Choice> => Promise.resolve(answers[asked++] ?? LATE);
  return {
    chooser: resting({ choose }, () => now),
    asked: () => asked,
    wait: (ms) => {
      now += ms;
    },
  };
}

test('after three failures in a row the endpoint is left alone for a minute', async () => {
  const { chooser, asked, wait } = aChooser([]);
  for (let i = 0; i < 3; i++) expect(await chooser.choose(QUESTION)).toEqual(LATE);
  wait(59_999);
  expect(await chooser.choose(QUESTION)).toEqual({ kind: 'failed', why: 'resting' });
  expect(asked()).toBe(3);
  wait(1);
  expect(await chooser.choose(QUESTION)).toEqual(LATE);
  expect(asked()).toBe(4);
});

test('one answer in between starts the count again', async () => {
  const { chooser, asked } = aChooser([LATE, LATE, { kind: 'none' }, LATE, LATE]);
  for (let i = 0; i < 6; i++) await chooser.choose(QUESTION);
  expect(asked()).toBe(6);
});

test('a reply that lies is not the endpoint being down', async () => {
  const lie: Choice = { kind: 'failed', why: 'not-a-candidate' };
  const { chooser, asked } = aChooser([lie, lie, lie, lie, lie]);
  for (let i = 0; i < 5; i++) expect(await chooser.choose(QUESTION)).toEqual(lie);
  expect(asked()).toBe(5);
});
