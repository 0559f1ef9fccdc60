import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { reportText } from '#knowledge/import/report-text.ts';
import { type Env, loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { fetchFromGateway, listAgencies } from './import-gateway.ts';
import { importSummary, unreadableText } from './import-summary.ts';
import { openForCommand } from './open-for-command.ts';
import { type ReadSources, readSources } from './read-sources.ts';
import { runCommand } from './run-command.ts';
import { saveImport } from './save-import.ts';

const USAGE = `Name what to import:
  npm run import -- [--complete] <file or folder> …
  npm run import -- gateway [--agency <id>]
  npm run import -- gateway --agencies`;

/**
 * `npm run import -- <file or folder> …`: reads procedures into the store and says what it found.
 * `--complete` says that the files are a whole list: what they lack is proposed for retirement.
 * `gateway` asks the national gateway instead, of all agencies or one.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      complete: { type: 'boolean', default: false },
      agency: { type: 'string' },
      agencies: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const env = loadConfig(process.env);
  if (positionals[0] !== 'gateway')
    return importSources(env, await readWithBar(positionals), values.complete);
  if (values.agencies) return listAgencies(env);
  const { sources, complete } = await fetchFromGateway(env, values.agency);
  return importSources(env, { sources, unreadable: [] }, complete);
}

async function importSources(
  env: Env,
  { sources, unreadable }: ReadSources,
  complete: boolean,
): Promise<void> {
  if (sources.length === 0)
    throw new Error(`Nothing could be read:\n${unreadableText(unreadable)}`);
  const { pool, close } = await openForCommand(env, createLog('warn'));
  try {
    const whole = complete && unreadable.length === 0;
    const report = await saveImport(pool, sources, { complete: whole });
    const path = join(resolve(env.DATA_DIR), 'import-report.md');
    await writeFile(path, `${reportText(report)}\n\n${unreadableText(unreadable)}\n`);
    process.stdout.write(`${importSummary(report, unreadable)}\nThe whole report: ${path}\n`);
  } finally {
    await close();
  }
}

async function readWithBar(paths: readonly string[]): Promise<ReadSources> {
  const bar = new SingleBar({ format: 'Reading [{bar}] {value}/{total}', noTTYOutput: false });
  bar.start(0, 0);
  const read = await readSources(paths, (at, all) => {
    bar.setTotal(all);
    bar.update(at + 1);
  });
  bar.stop();
  return read;
}

runCommand(main);
