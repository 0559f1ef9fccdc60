import { join, resolve } from 'node:path';
import type { Env } from '../config.ts';
import { openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { readContent } from '../knowledge/read-content.ts';
import { readRegressions } from '../knowledge/regression-file.ts';
import { createLog } from '../log.ts';
import { openForCommand } from './open-for-command.ts';

/** The questions that this office taught, asked again of its own knowledge; nothing where none was taught. */
export async function runRegressions(env: Env): Promise<string> {
  const rows = await readRegressions(join(resolve(env.DATA_DIR), 'regression.jsonl'));
  if (rows.length === 0) return '';
  const log = createLog('warn');
  const { pool, close } = await openForCommand(env, log);
  try {
    const today = (): string => new Date().toISOString().slice(0, 10);
    const { knowledge } = await openKnowledgeBase({
      pool,
      content: await readContent(),
      today,
      log,
    });
    const answers = await Promise.all(rows.map(({ q }) => knowledge.ask({ text: q })));
    const wrong = rows.filter(({ gold }, at) => answers[at]?.candidates[0]?.code !== gold);
    const lines = wrong.map(({ q, gold }) => `- not found any more: “${q}” (${gold})`);
    return [
      `## Taught by this office\n\n${rows.length - wrong.length} of ${rows.length} still right.`,
      ...lines,
    ].join('\n');
  } finally {
    await close();
  }
}
