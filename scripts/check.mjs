// `npm run check`: everything that needs no server, two things at a time: format, lint, types, borders,
// dead code, unit tests. Prints what failed, then a table, and as its last line the tests' counts, where a
// failed tool counts as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countLine, countTests } from './count-tests.mjs';
import { runTool, tableLine } from './run-tool.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (...parts) => join(root, 'node_modules', ...parts);
const report = tool('.mot-cua', 'unit-tests.json');
const KNIP = [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'];
const UNIT_TESTS = 'unit tests';

/** Longest first, so that the lanes end together. */
const STEPS = [
  {
    name: UNIT_TESTS,
    words: [
      ...[tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json'],
      // Nothing is timed; these only end what hangs.
      ...['--testTimeout=180000', '--hookTimeout=180000', '--expect.poll.timeout=30000'],
      `--outputFile.json=${report}`,
    ],
  },
  {
    name: 'types and lint',
    words: ['--max-old-space-size=4096', join(root, 'scripts', 'lint.mjs')],
  },
  { name: 'dead code', words: KNIP },
  { name: 'dead code, as shipped', words: [...KNIP, '--production', '--include', 'files'] },
  {
    name: 'borders',
    words: [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '.'],
  },
  {
    name: 'format',
    words: [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '.'],
  },
];
/** The machine it must fit has two cores. */
const LANES = 2;

async function runSteps() {
  const waiting = [...STEPS];
  const done = new Map();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runTool(step.words, root);
      done.set(step.name, { name: step.name, ...result });
      process.stdout.write(`${result.ok ? 'ok    ' : 'FAILED'}  ${step.name}\n`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return STEPS.map(({ name }) => done.get(name));
}

/** Runs everything and prints all but the last line; resolves to the counts. */
export async function check() {
  mkdirSync(tool('.mot-cua'), { recursive: true });
  rmSync(report, { force: true });
  const results = await runSteps();
  for (const { name, ok, said } of results)
    if (!ok) process.stdout.write(`\n=== ${name} ===\n${said.trim()}\n`);
  process.stdout.write('\n');
  for (const result of results) process.stdout.write(tableLine(result));
  const tests = countTests(report, root);
  const broken = results.filter(
    ({ name, ok }) => !ok && (name !== UNIT_TESTS || tests.failed === 0),
  );
  return { ...tests, failed: tests.failed + broken.length };
}

async function main() {
  const prepared = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
    stdio: 'inherit',
  });
  if (prepared.status !== 0) process.exit(1);
  const counts = await check();
  process.stdout.write(`\n${countLine(counts)}\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
