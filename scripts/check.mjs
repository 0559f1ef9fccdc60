// `npm run check`: everything that needs no server, two things at a time: format, lint, types, borders,
// dead code, unit tests. Prints what failed, then a table, and as its last line the counts.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests } from './count-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (...parts) => join(root, 'node_modules', ...parts);
const report = tool('.mot-cua', 'unit-tests.json');

/** Longest first, so that the two lanes end together. */
const STEPS = [
  {
    name: 'unit tests',
    run: [tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  },
  { name: 'lint', run: [tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'] },
  { name: 'types', run: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'] },
  { name: 'dead code', run: [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'] },
  {
    name: 'dead code, as shipped',
    run: [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints', '--production', '--include', 'files,unlisted,unresolved'],
  },
  { name: 'borders', run: [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '.'] },
  { name: 'format', run: [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '.'] },
];
const LANES = 2;

function runStep({ name, run }) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, run, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('close', (code) => {
      const seconds = (Date.now() - started) / 1000;
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}\n`);
      resolve({ name, ok: code === 0, said, seconds });
    });
  });
}

async function runAll() {
  const waiting = [...STEPS];
  const done = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return STEPS.map(({ name }) => done.find((result) => result.name === name));
}

rmSync(report, { force: true });
const results = await runAll();
const failed = results.filter(({ ok }) => !ok);
for (const { name, said } of failed) process.stdout.write(`\n=== ${name} ===\n${said.trim()}\n`);
process.stdout.write('\n');
for (const { name, ok, seconds } of results)
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(24)}${seconds.toFixed(1).padStart(6)} s\n`);

const tests = countTests(readFileSync(report, 'utf8'));
