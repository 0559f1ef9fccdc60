import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { AlarmClock } from '#adapters/queue/alarm-clock.ts';

/** What every alarm clock promises the message path, whatever it runs on. */
export function alarmClockContract(name: string, setUp: () => Promise<AlarmClock>): void {
  describe(`${name} keeps the alarm clock contract`, () => {
    it('rings for every conversation', async () => {
      const clock = await setUp();
      const rung = new Set<string>();
      clock.listen(async (conversation) => void rung.add(conversation), 4);
      await Promise.all(['a', 'b', 'c'].map((conversation) => clock.ring(conversation)));
      await expect.poll(() => [...rung].sort(), { timeout: 10_000 }).toEqual(['a', 'b', 'c']);
      await clock.close();
    });

    it('rings again for a call that came while it was being answered', async () => {
      const clock = await setUp();
      let answered = 0;
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      clock.listen(async () => {
        answered += 1;
        if (answered === 1) await gate;
      }, 4);
      await clock.ring('busy');
      await expect.poll(() => answered, { timeout: 10_000 }).toBe(1);
      await clock.ring('busy');
      await pause(100);
      expect(answered).toBe(1);
      open();
      await expect.poll(() => answered, { timeout: 10_000 }).toBe(2);
      await clock.close();
    });
  });
}
