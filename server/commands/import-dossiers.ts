import { parseArgs } from 'node:util';
import { createSeal } from '#adapters/postgres/seal.ts';
import type { DoubtfulLine } from '#dossiers/read-register.ts';
import { readRegisterTime } from '#dossiers/read-time.ts';
import { readMapping } from '#dossiers/register-columns.ts';
import { loadConfig } from '../config.ts';
import { type ImportReport, importRegister } from '../dossiers/import-register.ts';
import { createLog } from '../log.ts';
import { loadSecrets } from '../office-secrets.ts';
import { openForCommand } from './open-for-command.ts';
import { readRegisterFiles } from './read-register-files.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'Name the file: npm run import:dossiers -- <dossiers.csv|.xlsx> [<events.csv|.xlsx>] [--map "Heading=column"] [--as-of "29/11/2026 07:00"] [--dry-run] [--skip-bad]';

/** `npm run import:dossiers`: a one-stop register's export into our own register, all of it or nothing. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      'as-of': { type: 'string', default: '' },
      'dry-run': { type: 'boolean', default: false },
      'skip-bad': { type: 'boolean', default: false },
    },
  });
  const [dossiers, events] = positionals;
  if (dossiers === undefined) throw new Error(USAGE);
  const env = loadConfig(process.env);
  const read = await readRegisterFiles(dossiers, events, readMapping(values.map));
  const asOf = readRegisterTime(values['as-of']);
  if (values['as-of'] !== '' && !asOf) throw new Error(USAGE);
  const wish = { dryRun: values['dry-run'], skipBad: values['skip-bad'], asOf };
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const personal = createSeal((await loadSecrets(env, pool)).dataKeys, 'personal');
    const report = await importRegister({ pool, personal }, read, wish, new Date());
    process.stdout.write(`${linesOf(report, wish.dryRun).join('\n')}\n`);
    if (report.written + report.newerKnown === 0 && !wish.dryRun) process.exitCode = 1;
  } finally {
    await close();
  }
}

function linesOf(
  { read, written, newerKnown, refused, doubtful }: ImportReport,
  dryRun: boolean,
): string[] {
  const line = (word: string) => (one: DoubtfulLine) =>
    `  ${word} ${one.of} line ${one.line} ${one.code}: ${one.because}`;
  const held =
    !dryRun && written + newerKnown < read
      ? ' Nothing was written: mend the lines, or give --skip-bad.'
      : '';
  return [
    `${written} dossiers written, ${newerKnown} left as they are newer, ${refused.length} lines refused.${dryRun ? ' Dry run.' : held}`,
    ...refused.map(line('refused')),
    ...doubtful.map(line('doubtful')),
  ];
}

runCommand(main);
