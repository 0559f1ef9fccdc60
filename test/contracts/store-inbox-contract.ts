import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { takeLease } from '#adapters/postgres/message-path/lease.ts';
import type { StoreInTest } from './store-set-up.ts';

/** What the store promises the door: an accepted message is there once, in its place. */
export function inboxContract(setUp: () => StoreInTest): void {
  describe('inbox', () => {
    it('keeps the same event once, however often and however fast it comes', async () => {
      const store = setUp();
      const stored = await Promise.all(
        Array.from({ length: 20 }, () => store.citizenSays('u1', 'e1')),
      );
      expect(stored.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await store.citizenSays('u1', 'e1')).toBeUndefined();
      expect(await store.count('inbox')).toBe(1);
    });

    it('numbers the messages of a conversation in the order in which they become visible', async () => {
      const store = setUp();
      const seen: number[][] = [];
      let storing = true;
      const watching = (async () => {
        while (storing) {
          seen.push(await numbersIn(store));
          await pause(1);
        }
      })();
      await Promise.all(Array.from({ length: 50 }, (_, at) => store.citizenSays('u1', `e${at}`)));
      storing = false;
      await watching;
      seen.push(await numbersIn(store));
      expect(seen.at(-1)).toHaveLength(50);
      for (const numbers of seen) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    });

    it('makes one conversation and one citizen when the first messages come together', async () => {
      const store = setUp();
      await Promise.all(Array.from({ length: 20 }, (_, at) => store.citizenSays('u1', `e${at}`)));
      expect(await store.count('conversation')).toBe(1);
      expect(await store.count('citizen')).toBe(1);
      expect(await store.count('citizen_identity')).toBe(1);
    });

    it('keeps characters that PostgreSQL refuses out of the way and the rest of the words', async () => {
      const store = setUp();
      const text = 'làm\u0000 khai sinh \ud83d';
      const stored = await store.citizenSays('u1', 'e1', { content: { kind: 'text', text } });
      const lease = await takeLease(store.pool, stored?.conversationId ?? '', 'worker');
      expect(lease?.waiting[0]?.content).toEqual({ kind: 'text', text: 'làm khai sinh \ufffd' });
    });
  });
}

async function numbersIn({ pool }: StoreInTest): Promise<number[]> {
  const { rows } = await pool.query<{ number: number }>('SELECT number FROM inbox ORDER BY number');
  return rows.map(({ number }) => number);
}
