import { expect, test } from 'vitest';
import { createWindowLook, replyWindow } from './window.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-23T02:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR);

test.each([
  [0, 'free'],
  [47, 'free'],
  [48, 'free'],
  [49, 'charged'],
  [72, 'charged'],
  [168, 'charged'],
  [169, 'closed'],
  [192, 'closed'],
] as const)('%i hours after the citizen did something writing is %s', (hours, window) => {
  expect(replyWindow(ago(hours), now)).toBe(window);
});

/** How often the store and Zalo were asked. */
function aLook(heard: Date | undefined, zaloKnows: Date | 'nothing') {
  const asked = { store: 0, zalo: 0 };
  const look = createWindowLook({
    now: () => now,
    lastHeard: async () => {
      asked.store += 1;
      return heard;
    },
    lastInteraction: async () => {
      asked.zalo += 1;
      if (zaloKnows === 'nothing') throw new Error('no answer');
      return zaloKnows;
    },
  });
  return { look, asked };
}

test('while it is free nobody asks Zalo, and the store is asked once', async () => {
  const { look, asked } = aLook(ago(1), ago(1));
  for (let bubble = 0; bubble < 3; bubble += 1) expect(await look('u1')).toBe('free');
  expect(asked).toEqual({ store: 1, zalo: 0 });
});

test('later Zalo is asked, which knows of more than its webhooks told', async () => {
  expect(await aLook(ago(200), ago(1)).look('u1')).toBe('free');
  expect(await aLook(ago(200), ago(100)).look('u1')).toBe('charged');
  expect(await aLook(ago(200), ago(190)).look('u1')).toBe('closed');
});

test('where the question fails the message goes, and Zalo decides', async () => {
  expect(await aLook(ago(200), 'nothing').look('u1')).toBe('charged');
  expect(await aLook(undefined, 'nothing').look('u1')).toBe('free');
});
