import { createSeal } from '#adapters/postgres/seal.ts';
import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { loadSecrets } from '../office-secrets.ts';
import { openForCommand } from './open-for-command.ts';
import { readRegisterFiles } from './read-register-files.ts';
import { runCommand } from './run-command.ts';

/** `npm run import:dossiers -- <dossiers.csv> [<events.csv>]`: a one-stop register's export into our own register. */
async function main(): Promise<void> {
  const [dossiers, events] = process.argv.slice(2);
  if (dossiers === undefined)
    throw new Error('Name the file: npm run import:dossiers -- <dossiers.csv> [<events.csv>]');
  const env = loadConfig(process.env);
  const read = await readRegisterFiles(dossiers, events);
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const personal = createSeal((await loadSecrets(env, pool)).dataKeys, 'personal');
    await saveDossiers({ pool, personal }, read.dossiers, {
      register: DATABASE_REGISTER,
      now: new Date(),
    });
    const refused = read.refused.map(({ code, because }) => `  refused ${code}: ${because}`);
    process.stdout.write(
      `${[`${read.dossiers.length} dossiers written, ${read.refused.length} lines refused.`, ...refused].join('\n')}\n`,
    );
  } finally {
    await close();
  }
}

runCommand(main);
