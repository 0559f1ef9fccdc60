import { rankOf } from '#knowledge/evaluate/retrieval.ts';
import { stripMarks } from '#language/fold.ts';
import type { Engine } from './engine.ts';
import { medianOf, spread } from './figures.ts';
import type { Job, Labelled, Measured, Ranks } from './measured.ts';

/** Every question counts with its median of five, so that a pause of the machine is not what is measured. */
const ROUNDS = 5;
/** An engine too slow for its seconds is asked this many all the same. */
const LEAST = 20;

/** Where the right ones stand, for questions as written, without their marks, and over procedures nobody tuned on. */
export async function ranksOf(engine: Engine, { questions, unseen }: Job): Promise<Ranks> {
  const asIs = (text: string): string => text;
  return {
    marked: await ranks(engine, questions, asIs),
    stripped: await ranks(engine, questions, stripMarks),
    unseen: await ranks(engine, unseen, asIs),
  };
}

async function ranks(
  engine: Engine,
  questions: readonly Labelled[],
  spell: (text: string) => string,
): Promise<number[]> {
  const all: number[] = [];
  for (const { q, gold } of questions) all.push(rankOf(await engine.find(spell(q)), gold));
  return all;
}

/** How long each question takes, by the clock and by the processor. */
export async function timesOf(
  engine: Engine,
  { questions, seconds }: Job,
): Promise<Pick<Measured, 'wallMs' | 'cpuMs'>> {
  const order = spread(questions);
  const wall = order.map((): number[] => []);
  const cpu = order.map((): number[] => []);
  const end = performance.now() + seconds * 1000;
  for (let asked = 0; asked < order.length * ROUNDS; asked++) {
    if (asked >= LEAST && performance.now() > end) break;
    const at = asked % order.length;
    const before = { at: performance.now(), cpu: process.cpuUsage() };
    await engine.find(order[at]?.q ?? '');
    wall[at]?.push(performance.now() - before.at);
    cpu[at]?.push(cpuMs(before.cpu));
  }
  const asked = (times: readonly number[][]): number[] =>
    times.filter((list) => list.length > 0).map(medianOf);
  return { wallMs: asked(wall), cpuMs: asked(cpu) };
}

/** Of all threads of this process, since then. */
export function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
