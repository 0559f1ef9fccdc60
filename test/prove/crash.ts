import { crashRound } from '#test/crash/crash.ts';
import type { Proof } from './proof.ts';

/** 200 messages of 20 citizens, ten kills (issue 2). */
export const proveCrash: Proof = async ({ seed, say, numbers }) => {
  const messages = numbers['messages'] ?? 200;
  const citizens = numbers['citizens'] ?? 20;
  const kills = numbers['kills'] ?? 10;
  const result = await crashRound({ messages, citizens, kills, seed, say });
  const { broken, repeats, ...figures } = result;
  for (const promise of broken) say(`BROKEN ${promise}`);
  const kept =
    broken.length === 0 && result.messages === messages && repeats.zalo === 0 && result.turns > 0;
  return { kept, figures: { ...figures, repeats, broken: broken.length } };
};
