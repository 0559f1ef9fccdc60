import { expect, test } from 'vitest';
import { crashRound, type Deployed } from './crash.ts';
import { MOMENTS } from './moments.ts';

/** Another round every time; a seed that found something is written into a test of its own. */
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

const DEPLOYED: readonly Deployed[] = [
  'one process',
  'apart, queue on PostgreSQL',
  'apart, queue on Redis',
];

test.each(DEPLOYED)(
  `60 messages come to one answer each while everything is killed: %s (CRASH_SEED=${seed})`,
  { timeout: 600_000 },
  async (deployed) => {
    const round = {
      messages: 60,
      citizens: 10,
      kills: Object.keys(MOMENTS).length,
      deployed,
      outOfReachMs: 4_000,
      seed,
      say: () => undefined,
    };
    const result = await crashRound(round);
    expect(result.broken).toEqual([]);
    expect(result.messages).toBe(60);
    expect(result.repeats.zalo).toBe(0);
  },
);
