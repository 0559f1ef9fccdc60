import { describe, expect, test } from 'vitest';
import { instantAt } from '#language/vietnam-time.ts';
import { type NextStep, nextStep, type Standing } from './next-step.ts';
import { nextMorning, quietUntil, spreadOf, tomorrowMorning } from './quiet-hours.ts';
import type { Try } from './told.ts';

const TEN = instantAt('2026-11-23', '10:00');
const NIGHT = { from: 22, to: 6 };

const OPEN: Standing['ways'] = {
  chat: 'open',
  'zalo-user': 'open',
  'zalo-phone': 'open',
  mail: 'open',
};

function step(tries: readonly Try[], changes: Partial<Standing> = {}): NextStep {
  return nextStep({ ways: OPEN, tries, quiet: NIGHT, now: TEN, spreadMs: 0, ...changes });
}

const tried = (way: Try['way'], because: Try['because'], minutesAgo = 0): Try => ({
  way,
  because,
  at: new Date(TEN.getTime() - minutesAgo * 60_000).toISOString(),
});

describe('the ladder', () => {
  test('goes chat, user id, phone, mail, and ends with staff', () => {
    const tries: Try[] = [];
    const ways: string[] = [];
    for (let at = step(tries); at.kind === 'tell'; at = step(tries)) {
      ways.push(at.way);
      tries.push(tried(at.way, 'rejected'));
    }
    expect(ways).toEqual(['chat', 'zalo-user', 'zalo-phone', 'mail']);
    expect(step(tries)).toEqual({ kind: 'not-sent' });
  });

  test('leaves out what is closed', () => {
    const ways = { ...OPEN, chat: 'window-closed', 'zalo-user': 'no-template' } as const;
    expect(step([], { ways })).toEqual({ kind: 'tell', way: 'zalo-phone' });
  });

  test('waits for a busy way, longer each time, and then takes the next', () => {
    const busy = [tried('chat', 'busy', 0.5)];
    expect(step(busy)).toMatchObject({ kind: 'wait', because: 'busy' });
    expect(step([tried('chat', 'busy', 1)])).toEqual({ kind: 'tell', way: 'chat' });
    expect(step([tried('chat', 'busy', 9), tried('chat', 'busy', 1)])).toMatchObject({
      kind: 'wait',
    });
    const six = [6, 5, 4, 3, 2, 1].map((hours) => tried('chat', 'busy', hours * 240));
    expect(step(six)).toEqual({ kind: 'tell', way: 'zalo-user' });
  });

  test('a platform that names its own wait is obeyed', () => {
    const asked = { ...tried('chat', 'busy', 5), afterMs: 3_600_000 };
    expect(step([asked])).toEqual({
      kind: 'wait',
      until: new Date(TEN.getTime() + 55 * 60_000),
      because: 'busy',
    });
  });

  test('a quota that is gone is waited for three days, where no other way is left', () => {
    const ways = {
      ...OPEN,
      chat: 'window-closed',
      'zalo-user': 'no-address',
      mail: 'no-address',
    } as const;
    const gone = (days: number): Try => tried('zalo-phone', 'quota', days * 24 * 60);
    expect(step([gone(0)], { ways })).toMatchObject({
      kind: 'wait',
      until: instantAt('2026-11-24', '06:05'),
    });
    expect(step([gone(1)], { ways })).toEqual({ kind: 'tell', way: 'zalo-phone' });
    expect(step([gone(4), gone(3), gone(2), gone(1)], { ways })).toEqual({ kind: 'not-sent' });
  });

  test('what lies in a silent chat is enough where nothing else is open', () => {
    const ways = {
      ...OPEN,
      'zalo-user': 'no-address',
      'zalo-phone': 'no-address',
      mail: 'no-address',
    } as const;
    expect(step([tried('chat', 'left-there')], { ways })).toEqual({ kind: 'left-there' });
    expect(step([tried('chat', 'left-there')])).toEqual({ kind: 'tell', way: 'zalo-user' });
  });
});

describe('quiet hours', () => {
  test.each([
    ['21:59', undefined],
    ['22:00', '2026-11-24 06:00'],
    ['23:59', '2026-11-24 06:00'],
    ['00:00', '2026-11-23 06:00'],
    ['05:59', '2026-11-23 06:00'],
    ['06:00', undefined],
  ])('%s', (time, until) => {
    const [day = '', clock = ''] = (until ?? '').split(' ');
    const expected = until === undefined ? undefined : instantAt(day, clock);
    expect(quietUntil(NIGHT, instantAt('2026-11-23', time), 0)).toEqual(expected);
  });

  test('the same hour twice means none, and mornings are at six then', () => {
    expect(quietUntil({ from: 0, to: 0 }, instantAt('2026-11-23', '02:00'), 0)).toBeUndefined();
    expect(nextMorning({ from: 0, to: 0 }, TEN)).toEqual(instantAt('2026-11-24', '06:00'));
  });

  test('tomorrow is tomorrow, also shortly after midnight', () => {
    expect(tomorrowMorning(NIGHT, instantAt('2026-11-23', '00:30'))).toEqual(
      instantAt('2026-11-24', '06:00'),
    );
  });

  test('keys are spread over half an hour, each always to the same place', () => {
    const all = Array.from({ length: 1_000 }, (_, at) => spreadOf(`case-${at}`));
    expect(Math.max(...all)).toBeLessThan(30 * 60_000);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(new Set(all.map((ms) => Math.floor(ms / 180_000))).size).toBe(10);
    expect(spreadOf('case-7')).toBe(all[7]);
  });
});
