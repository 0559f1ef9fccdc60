import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { AlarmClock } from '#adapters/queue/alarm-clock.ts';

/** Waiting for a ring is waiting for a condition: only a clock that never rings takes this long. */
const LONGEST = { timeout: 20_000 };

/** What every alarm clock promises the message path, whatever it runs on. `setUp` gives one not yet listening. */
export function alarmClockContract(name: string, setUp: () => Promise<AlarmClock>): void {
  describe(`${name} keeps the alarm clock contract`, { timeout: 60_000 }, () => {
    const open: AlarmClock[] = [];
    const aClock = async (): Promise<AlarmClock> => {
      const clock = await setUp();
      open.push(clock);
      return clock;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((clock) => clock.close()));
    });

    it('rings for every conversation', async () => {
      const clock = await aClock();
      const rung = new Set<string>();
      clock.listen(async (conversation) => void rung.add(conversation), 4);
      await Promise.all(['a', 'b', 'c'].map((conversation) => clock.ring(conversation)));
      await expect.poll(() => [...rung].sort(), LONGEST).toEqual(['a', 'b', 'c']);
    });

    it('rings once for many calls that came before it was answered', async () => {
      const clock = await aClock();
      for (let call = 0; call < 5; call += 1) await clock.ring('many');
      await clock.ring('last');
      const rung: string[] = [];
      clock.listen(async (conversation) => void rung.push(conversation), 1);
      await expect.poll(() => rung, LONGEST).toEqual(['many', 'last']);
    });

    it('rings again for a call that came while it was being answered', async () => {
      const clock = await aClock();
      const gate = aGate();
      let answered = 0;
      clock.listen(async () => {
        answered += 1;
        if (answered === 1) await gate.opened;
      }, 4);
      await clock.ring('busy');
      await expect.poll(() => answered, LONGEST).toBe(1);
      await clock.ring('busy');
      await pause(100);
      expect(answered).toBe(1);
      gate.open();
      await expect.poll(() => answered, LONGEST).toBe(2);
    });

    it('rings again for a conversation whose answer failed', async () => {
      const clock = await aClock();
      let answered = 0;
      clock.listen(async () => {
        answered += 1;
        if (answered === 1) throw new Error('the first answer fails');
      }, 4);
      await clock.ring('failing');
      await expect.poll(() => answered, LONGEST).toBe(1);
      await expect
        .poll(async () => {
          await clock.ring('failing');
          return answered;
        }, LONGEST)
        .toBeGreaterThan(1);
    });

    it('closes after what is being answered', async () => {
      const clock = await aClock();
      const gate = aGate();
      let state = 'waiting';
      clock.listen(async () => {
        state = 'answering';
        await gate.opened;
        state = 'answered';
      }, 4);
      await clock.ring('slow');
      await expect.poll(() => state, LONGEST).toBe('answering');
      const closed = clock.close();
      gate.open();
      await closed;
      expect(state).toBe('answered');
    });

    it('rings in another process, for a call from one that only calls', async () => {
      const [caller, listener] = [await aClock(), await aClock()];
      const rung: string[] = [];
      listener.listen(async (conversation) => void rung.push(conversation), 4);
      await caller.ring('elsewhere');
      await expect.poll(() => rung, LONGEST).toEqual(['elsewhere']);
    });
  });
}

function aGate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
