import { type CrashResult, crashRound, type Deployed } from '#test/crash/crash.ts';
import type { Proof, ProofOptions } from './proof.ts';

/** A server and two workers, once for each place of the queue (issue 4); `--together 1`: one process of everything. */
const APART: readonly Deployed[] = ['apart, queue on Redis', 'apart, queue on PostgreSQL'];

/** 2,000 messages of 50 citizens, 24 kills: every step of a message, and each process at it (issue 4). */
export const proveCrash: Proof = async (options) => {
  const { numbers, say } = options;
  const figures: Record<string, unknown> = {};
  let kept = true;
  for (const deployed of numbers['together'] ? (['one process'] as const) : APART) {
    say(`${deployed} …`);
    const result = await proveRound(deployed, options);
    figures[deployed] = { ...result.figures };
    kept = result.kept && kept;
  }
  return { kept, figures };
};

async function proveRound(
  deployed: Deployed,
  { seed, say, numbers }: ProofOptions,
): Promise<Awaited<ReturnType<Proof>>> {
  const messages = numbers['messages'] ?? 2_000;
  const citizens = numbers['citizens'] ?? 50;
  const kills = numbers['kills'] ?? 24;
  const outOfReachMs = (numbers['outage'] ?? 60) * 1_000;
  const round = { messages, citizens, kills, deployed, outOfReachMs, seed, say };
  const result: CrashResult = await crashRound(round);
  const { broken, ...figures } = result;
  for (const promise of broken) say(`BROKEN ${promise}`);
  const kept = broken.length === 0 && result.messages === messages && result.repeats.zalo === 0;
  say(JSON.stringify({ deployed, ...figures, broken: broken.length }));
  return { kept: kept && result.turns > 0, figures: { ...figures, broken: broken.length } };
}
