// Makes a fresh checkout ready to run, with nothing but Node's own modules: installs what the lockfile
// says, generates the database client, builds the web chat. Does nothing where all that is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Một Cửa needs Node.js 20.19 or newer; this is ${process.versions.node}.`);

/** Runs a program and shows what it says only when it fails. */
function run(what, command, words, env = {}) {
  process.stderr.write(`${what} …\n`);
  const done = spawnSync(command, words, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  stop(`${what}: did not work. What the program said stands above.`);
}

/** The packages that the lockfile wants and that are installed, by version. */
function installedAsLocked() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, peer, devOptional }]) =>
      name === '' || optional || peer || devOptional || there[name]?.version === version,
  );
}

/** One number for the content of files, so that a step runs again only when its sources changed. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'dist') add(full);
      } else hash.update(entry.name).update(readFileSync(full));
    }
  };
  for (const path of paths)
    existsSync(at(path)) &&
      (path.includes('.') ? hash.update(readFileSync(at(path))) : add(at(path)));
  return hash.digest('hex');
}

function onlyWhenChanged(name, paths, product, work) {
  const folder = at('node_modules', '.mot-cua');
  const mark = join(folder, name);
  const now = fingerprint(paths);
  if (existsSync(at(product)) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  work();
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, now);
}

if (!installedAsLocked())
  run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
onlyWhenChanged(
  'client',
  ['prisma/schema.prisma', 'prisma.config.ts'],
  'adapters/postgres/generated/client.ts',
  () =>
    run('Generating the database client', process.execPath, [
      at('node_modules', 'prisma', 'build', 'index.js'),
      'generate',
    ]),
);
const build = (what, room) => () =>
  run(what, process.execPath, [
    at('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    `${room}/vite.config.ts`,
  ]);
onlyWhenChanged(
  'widget',
  ['widget', 'package-lock.json'],
  'widget/dist/widget.js',
  build('Building the web chat', 'widget'),
);
onlyWhenChanged(
  'console',
  ['console', 'package-lock.json'],
  'console/dist/index.html',
  build('Building the staff desk', 'console'),
);
