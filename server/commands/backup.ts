import { join, resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { backUp } from './back-up.ts';
import { openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';

/** `npm run backup [-- <file>]`: every row in one file, also while the server runs. */
async function main(): Promise<void> {
  const env = loadConfig(process.env);
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/gu, '').replace('T', '-');
  const path = resolve(process.argv[2] ?? join(env.DATA_DIR, 'backups', `${stamp}.jsonl.gz`));
  const { url, close } = await openForCommand(env, createLog('warn'), { migrate: false });
  try {
    const rows = await backUp(url, path);
    process.stdout.write(
      `${rows} rows in ${path}\nKeep ${join(resolve(env.DATA_DIR), 'keys.json')} with it, in another safe place: without the keys the personal fields stay closed.\n`,
    );
  } finally {
    await close();
  }
}

runCommand(main);
