import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '#server/config.ts';

// What can be said about the image without an engine that builds it.

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly word: string;
  readonly rest: string;
}

const stages: (readonly Step[])[] = read('Dockerfile')
  .split(/^(?=FROM )/mu)
  .slice(1)
  .map((stage) =>
    stage
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({
        word: line.slice(0, line.indexOf(' ')),
        rest: line.slice(line.indexOf(' ') + 1),
      })),
  );
const final = stages.at(-1) ?? [];
const stepsOf = (steps: readonly Step[], word: string): readonly string[] =>
  steps.filter((step) => step.word === word).map(({ rest }) => rest);

/** What a stage takes from the tree, as paths from its root. */
function takenFromTree(steps: readonly Step[]): readonly string[] {
  return stepsOf(steps, 'COPY')
    .filter((rest) => !rest.startsWith('--from='))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
}

const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ again: line.startsWith('!'), pattern: patternOf(line.replace(/^!/u, '')) }));

function patternOf(line: string): RegExp {
  const pattern = line
    .replaceAll('.', String.raw`\.`)
    .replaceAll('**/', '(.+/)?')
    .replaceAll(/(?<!\))\*/gu, '[^/]*');
  return new RegExp(`^${pattern}(/|$)`, 'u');
}

/** As Docker reads it: the last line that fits decides. */
const isIgnored = (path: string): boolean =>
  ignored.findLast(({ pattern }) => pattern.test(path))?.again === false;

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const leftOut = stages
  .flatMap((steps) => stepsOf(steps, 'RUN'))
  .filter((rest) => rest.startsWith('npm uninstall'))
  .flatMap((rest) => rest.split(' ').slice(2))
  .filter((word) => !word.startsWith('--'));

/** Every file and package that is loaded when one of these files is run. */
function loadedBy(entries: readonly string[]): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = read(path);
    const atOnce = text.matchAll(/^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)';/gmu);
    // A package that is loaded later may be one that not everybody installs; our own files are always there.
    const later = text.matchAll(/await import\('([#.][^']+)'\)/gu);
    for (const [, wanted = ''] of [...atOnce, ...later])
      if (wanted.startsWith('#')) visit(wanted.slice(1));
      else if (wanted.startsWith('.')) visit(normalize(join(dirname(path), wanted)));
      else if (!wanted.startsWith('node:'))
        packages.add(wanted.split('/', wanted.startsWith('@') ? 2 : 1).join('/'));
  };
  for (const entry of entries) visit(entry);
  return { files, packages };
}

const COMMANDS = ['backup', 'restore', 'import'].map((name) => `server/commands/${name}.ts`);
const loaded = loadedBy(['server/main.ts', ...COMMANDS]);

test('everything that a stage copies is there and not ignored', () => {
  const taken = stages.flatMap(takenFromTree);
  expect(taken).toContain('package-lock.json');
  expect(taken.filter((path) => !existsSync(join(ROOT, path)) || isIgnored(path))).toEqual([]);
});

test('what the server and its commands load is copied, or made on the way', () => {
  const made = stepsOf(final, 'COPY').flatMap(
    (rest) => /^--from=made \/app\/(\S+)/u.exec(rest)?.[1] ?? [],
  );
  const copied = takenFromTree(final);
  const under = (folders: readonly string[], file: string): boolean =>
    folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
  expect(loaded.files.size).toBeGreaterThan(100);
  expect(
    [...loaded.files].filter(
      (file) => !under(made, file) && (!under(copied, file) || isIgnored(file)),
    ),
  ).toEqual([]);
});

test('Node runs every loaded file by itself: no JSX', () => {
  expect([...loaded.files].filter((file) => !file.endsWith('.ts'))).toEqual([]);
});

test('every package that is loaded is installed in the image', () => {
  expect(leftOut).toContain('prisma');
  expect(leftOut.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  expect(
    [...loaded.packages].filter(
      (name) => !(name in manifest.dependencies) || leftOut.includes(name),
    ),
  ).toEqual([]);
});

test('the tools that make the client, the web chat and the desk are where the image looks for them', () => {
  const tools = stages
    .flatMap((steps) => stepsOf(steps, 'RUN'))
    .flatMap((rest) => /^node (\S+)/u.exec(rest)?.[1] ?? []);
  expect(tools).toHaveLength(3);
  expect(tools.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the image runs node, not npm, and not as root', () => {
  expect(stepsOf(final, 'USER')).toEqual(['node']);
  expect(JSON.parse(stepsOf(final, 'ENTRYPOINT')[0] ?? '[]')).toEqual(['node', 'server/main.ts']);
  expect(stepsOf(final, 'HEALTHCHECK')[0]).toMatch(/CMD \["node".*\/health/u);
  expect(final.filter(({ word, rest }) => word === 'RUN' && rest.includes('npm'))).toEqual([]);
});

test('compose gives server and worker the same settings, and they are ones the server takes', () => {
  const { services } = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, { environment: Record<string, string>; command: string[] }>;
  };
  expect(services['worker']?.environment).toEqual(services['server']?.environment);
  expect([services['server']?.command, services['worker']?.command]).toEqual([
    ['server'],
    ['worker'],
  ]);
  const environment = Object.fromEntries(
    Object.entries(services['server']?.environment ?? {}).map(([name, value]) => [
      name,
      value
        .replaceAll(/\$\{PUBLIC_URL:\?\}/gu, 'https://hoidap.example.vn')
        .replaceAll(/\$\{\w+:(\?|-)([^}]*)\}/gu, (_all, kind: string, otherwise: string) =>
          kind === '?' ? 'x'.repeat(32) : otherwise,
        ),
    ]),
  );
  const names = [...read('.env.example').matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
  expect(Object.keys(environment).filter((name) => !names.includes(name))).toEqual([]);
  expect(loadConfig(environment)).toMatchObject({ TRUST_PROXY: true, WORKERS: 8 });
});
