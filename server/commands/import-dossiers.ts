import { parseArgs } from 'node:util';
import { createSeal } from '#adapters/postgres/seal.ts';
import type { DoubtfulLine } from '#dossiers/read-register.ts';
import { readMapping } from '#dossiers/register-columns.ts';
import { loadConfig } from '../config.ts';
import { type ImportReport, importRegister } from '../dossiers/import-register.ts';
import { createLog } from '../log.ts';
import { loadSecrets } from '../office-secrets.ts';
import { openForCommand } from './open-for-command.ts';
import { readRegisterFiles } from './read-register-files.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'Name the file: npm run import:dossiers -- <dossiers.csv|.xlsx> [<events.csv|.xlsx>] [--map "Heading=column"] [--dry-run] [--skip-bad]';

/** `npm run import:dossiers`: a one-stop register's export into our own register, all of it or nothing. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      'skip-bad': { type: 'boolean', default: false },
    },
  });
  const [dossiers, events] = positionals;
  if (dossiers === undefined) throw new Error(USAGE);
  const env = loadConfig(process.env);
  const read = await readRegisterFiles(dossiers, events, readMapping(values.map));
  const wish = { dryRun: values['dry-run'], skipBad: values['skip-bad'] };
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const personal = createSeal((await loadSecrets(env, pool)).dataKeys, 'personal');
    const report = await importRegister({ pool, personal }, read, wish, new Date());
    process.stdout.write(`${linesOf(report, wish.dryRun).join('\n')}\n`);
    if (report.written === 0 && !wish.dryRun) process.exitCode = 1;
  } finally {
    await close();
  }
}

function linesOf({ read, written, refused, doubtful }: ImportReport, dryRun: boolean): string[] {
  const line = (word: string) => (one: DoubtfulLine) =>
    `  ${word} ${one.of} line ${one.line} ${one.code}: ${one.because}`;
  const held =
    !dryRun && written < read ? ' Nothing was written: mend the lines, or give --skip-bad.' : '';
  return [
    `${written} dossiers written, ${refused.length} lines refused.${dryRun ? ' Dry run.' : held}`,
    ...refused.map(line('refused')),
    ...doubtful.map(line('doubtful')),
  ];
}

runCommand(main);
