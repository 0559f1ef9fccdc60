import { readFile } from 'node:fs/promises';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cpuMs, ranksOf, timesOf } from './ask-questions.ts';
import type { BuildEngine, Engine } from './engine.ts';
import type { Job, Measured } from './measured.ts';
import { passagesOf } from './passages.ts';
import type { System } from './rows.ts';
import { searchTexts, withoutWords } from './search-texts.ts';

/** Started by `run-apart.ts` with the file of a job: builds one engine, asks it, prints what was measured. */
async function main(path: string): Promise<void> {
  const job = JSON.parse(await readFile(path, 'utf8')) as Job;
  const build = await prepare(job);
  globalThis.gc?.();
  const before = { at: performance.now(), cpu: process.cpuUsage() };
  const engine = await build();
  const built = { buildMs: performance.now() - before.at, buildCpuMs: cpuMs(before.cpu) };
  const ranks = job.passages === undefined ? await ranksOf(engine, job) : undefined;
  const times = await timesOf(engine, job);
  globalThis.gc?.();
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  const measured: Measured = { ...built, ...times, rssMb, ...(ranks && { ranks }) };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

/** Everything up to the build itself, which alone is measured. Only the engine that is asked for is imported. */
async function prepare(job: Job): Promise<() => Promise<Engine>> {
  const procedures = JSON.parse(await readFile(job.corpus, 'utf8')) as readonly Procedure[];
  const documents = job.passages ? passagesOf(procedures, job.passages) : procedures;
  if (job.system === 'mot-cua') {
    const { buildMotCua } = await import('./engines/mot-cua.ts');
    const given = job.words ? documents : withoutWords(documents);
    return async () => buildMotCua(given);
  }
  const build = await importEngine(job.system);
  const texts = searchTexts(documents, job.words);
  return async () => build(texts, job.reading);
}

async function importEngine(system: Exclude<System, 'mot-cua'>): Promise<BuildEngine> {
  switch (system) {
    case 'minisearch':
      return (await import('./engines/minisearch.ts')).buildMiniSearch;
    case 'flexsearch':
      return (await import('./engines/flexsearch.ts')).buildFlexSearch;
    case 'orama':
      return (await import('./engines/orama.ts')).buildOrama;
    case 'langchain-bm25':
      return (await import('./engines/langchain.ts')).buildLangChain;
  }
}

await main(process.argv[2] ?? '');
