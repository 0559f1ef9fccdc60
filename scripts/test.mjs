// `npm test`: the check, then everything that needs a store, a server, a platform or a browser, in
// rings. The last line holds the counts of all of it. In CI a test that was left out counts as failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';
import { addCounts, countLine, countTests } from './count-tests.mjs';
import { runTool, tableLine } from './run-tool.mjs';
import { searchLogs } from './search-logs.mjs';
import { provideNeeds } from './test-needs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (...parts) => join(root, 'node_modules', ...parts);

/**
 * The projects of vitest.rings.config.ts, stage by stage; the lanes of a stage go side by side. Beside what waits stands
 * what reckons. Pages on one side, starts and crashes on the other leave each other room: crashes wait a good deal and
 * are judged by what is lost, not by when. What is measured by the second is alone.
 */
const STAGES = [
  [['contracts'], ['crawl']],
  [['journeys'], ['must-pass']],
  [['browser'], ['start', 'crash']],
  [['limits']],
];

async function runRing(name) {
  const report = tool('.mot-cua', `${name}.json`);
  rmSync(report, { force: true });
  process.stdout.write(`\n${name} …\n`);
  const result = await runTool(
    [
      ...[tool('vitest', 'vitest.mjs'), 'run', '--config', 'vitest.rings.config.ts'],
      ...['--project', name, '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
    ],
    root,
  );
  process.stdout.write(`${result.said.trim()}\n`);
  const counts = countTests(report, root);
  const unsaid = !result.ok && counts.failed === 0 ? 1 : 0;
  return { name, ...result, counts: { ...counts, failed: counts.failed + unsaid } };
}

async function oneByOne(names) {
  const rings = [];
  for (const name of names) rings.push(await runRing(name));
  return rings;
}

async function runRings() {
  const rings = [];
  for (const lanes of STAGES) rings.push(...(await Promise.all(lanes.map(oneByOne))).flat());
  return rings;
}

/** Where servers and fakes of the run write down what they said and what may stand in no log. */
const RECORD = tool('.mot-cua', 'run');

function startRecord() {
  rmSync(RECORD, { recursive: true, force: true });
  mkdirSync(RECORD, { recursive: true });
  process.env.RUN_RECORD = RECORD;
}

/** No token, phone or text in any log line of the run. A run that wrote nothing down proves nothing. */
function searchRecord() {
  const { leaks, words, lines } = searchLogs(RECORD);
  process.stdout.write(`\nlogs: ${lines} lines searched for what begins in ${words} ways\n`);
  for (const leak of leaks) process.stdout.write(`${leak}\n`);
  const empty = words === 0 || lines === 0 ? 1 : 0;
  const failed = leaks.length + empty;
  return { passed: failed === 0 ? 1 : 0, failed, skipped: [] };
}

function judged(counts) {
  for (const name of counts.skipped) process.stdout.write(`skipped: ${name}\n`);
  if (!process.env.CI || counts.skipped.length === 0) return counts;
  process.stdout.write('In CI nothing may be skipped: each of these counts as failed.\n');
  return { ...counts, failed: counts.failed + counts.skipped.length, skipped: [] };
}

async function main() {
  const missing = provideNeeds();
  if (missing) {
    process.stdout.write(`${missing}\n\n0 passed, 1 failed\n`);
    return 1;
  }
  const checkStarted = Date.now();
  const checked = await check();
  startRecord();
  const checkSeconds = (Date.now() - checkStarted) / 1000;
  const rings = await runRings();
  process.stdout.write('\n');
  const checkLine = { name: 'check', ok: checked.failed === 0, seconds: checkSeconds };
  for (const line of [checkLine, ...rings]) process.stdout.write(tableLine(line));
  const counts = judged(addCounts([checked, ...rings.map((ring) => ring.counts), searchRecord()]));
  process.stdout.write(`\n${countLine(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
