import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBatch } from '#knowledge/import/import-batch.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { readEvaluationSet, readOwnSet } from '#server/commands/evaluation-set.ts';
import { readSources } from '#server/commands/read-sources.ts';
import { joinedWithContent, readContent } from '#server/knowledge/read-content.ts';
import { sharedPath } from '#test/shared-data.ts';
import type { Bench, Figures } from './bench.ts';
import { figuresOf, nameOf } from './search/figures.ts';
import type { Labelled } from './search/measured.ts';
import { ROWS } from './search/rows.ts';
import { runApart } from './search/run-apart.ts';

/**
 * Our search beside others on the same procedures and questions, each row in a process of its own. What each is
 * given stands in `search/search-texts.ts`, how each reads in `search/engine.ts`. Our weights are learned on these
 * questions, so `recallAt1Unseen` counts: questions over procedures that nobody tuned on.
 */
export const benchSearch: Bench = async ({ say, seconds }) => {
  const procedures = await readProcedures();
  const questions = (await readEvaluationSet(needed('eval'))).questions.map(labelled);
  const unseen = (await readOwnSet('unseen')).map(labelled);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-bench-'));
  const corpus = join(folder, 'procedures.json');
  await writeFile(corpus, JSON.stringify(procedures));
  const results: Figures[] = [];
  try {
    for (const row of ROWS) {
      const name = nameOf(row, procedures.length);
      say(`${Object.values(name).join(', ')} …`);
      const ran = await runApart({ ...row, corpus, questions, unseen, seconds }, folder);
      results.push({ ...name, ...('died' in ran ? ran : figuresOf(ran)) });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return results;
};

/** As `npm run evaluate` reads them: the crawl, joined with our own content. */
async function readProcedures(): Promise<readonly Procedure[]> {
  const [{ sources }, content] = await Promise.all([
    readSources([needed('data/procedures')]),
    readContent(),
  ]);
  return joinedWithContent(importBatch(sources).procedures, content);
}

function needed(path: string): string {
  const found = sharedPath(path);
  if (found === undefined) throw new Error(`../shared/${path} is not there; nothing to search`);
  return found;
}

function labelled({ q, gold }: Labelled): Labelled {
  return { q, gold };
}
