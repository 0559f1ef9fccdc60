import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { regressions } from '#adapters/postgres/regressions.ts';
import type { Env } from '../config.ts';
import { openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Content, readContent } from '../knowledge/read-content.ts';
import { createLog } from '../log.ts';
import { openForCommand } from './open-for-command.ts';

/** The questions that this office taught, asked again of its own knowledge; nothing where none was taught. */
export async function runRegressions(env: Env): Promise<string> {
  const started = existsSync(join(resolve(env.DATA_DIR), 'postgres'));
  if (env.DATABASE_URL === undefined && !started) return '';
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    return await askTaught(pool, await readContent());
  } finally {
    await close();
  }
}

/** The same on an open store. */
export async function askTaught(pool: pg.Pool, content: Content): Promise<string> {
  const rows = await regressions(pool);
  if (rows.length === 0) return '';
  const today = (): string => new Date().toISOString().slice(0, 10);
  const log = createLog('warn');
  const { knowledge } = await openKnowledgeBase({ pool, content, today, log });
  const answers = await Promise.all(rows.map(({ q }) => knowledge.ask({ text: q })));
  const wrong = rows.filter(({ gold }, at) => answers[at]?.candidates[0]?.code !== gold);
  const lines = wrong.map(({ q, gold }) => `- not found any more: “${q}” (${gold})`);
  return [
    `## Taught by this office\n\n${rows.length - wrong.length} of ${rows.length} still right.`,
    ...lines,
  ].join('\n');
}
