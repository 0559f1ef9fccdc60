import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BUDGET } from '#server/runtime/open-database.ts';

// Documents rot in the places a program can look at: links, names, numbers. These are looked at.

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const isThere = (path: string): boolean => existsSync(join(ROOT, path));
const listed = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);

const decisions = listed('docs/decisions');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...['docs', 'docs/decisions', 'docs/runbooks'].flatMap(listed),
  ...listed('adapters').map((adapter) => `${adapter}/README.md`),
].filter((path) => path.endsWith('.md') && isThere(path));

/** As the usual renderers make the anchor of a heading. */
const anchors = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap((from) =>
    [...read(from).matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/u.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const to = path === '' ? from : normalize(join(dirname(from), path));
        return !isThere(to) || (anchor !== undefined && !anchors(read(to)).includes(anchor));
      })
      .map((target) => `${from}: ${target}`),
  );
  expect(documents.length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test('every file that a document names is there', () => {
  const rooms =
    'adapters|bot|cases|dossiers|docs|knowledge|language|prisma|scripts|server|test|widget';
  const missing = documents.flatMap((from) =>
    [...read(from).matchAll(new RegExp(`\`((?:${rooms})/[\\w./-]+)\``, 'gu'))]
      .map(([, path = '']) => path)
      .filter((path) => !isThere(path))
      .map((path) => `${from}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every npm command that a document gives exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const unknown = documents.flatMap((from) =>
    [...read(from).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/gu)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${from}: npm run ${name}`),
  );
  expect(unknown).toEqual([]);
});

test.each(decisions)('%s has its five parts and is under 300 words', (path) => {
  const text = read(path);
  const number = /(\d{4})-[a-z0-9-]+\.md$/u.exec(path)?.[1];
  expect(text).toMatch(new RegExp(`^# ${number}: `, 'u'));
  const parts = ['Date: \\d{4}-\\d\\d-\\d\\d', 'Status: ', '## Context', '## Decision'];
  expect(text).toMatch(new RegExp(`${parts.join('[^]*\\n')}[^]*\\n## Consequences\\n`, 'u'));
  expect(text.split(/\s+/u).length).toBeLessThan(300);
});

test('the borders in the architecture are the ones that are checked', () => {
  const rules = read('.dependency-cruiser.cjs');
  const checked = [
    ...[...rules.matchAll(/name: '([\w-]+)'/gu)].map(([, name]) => name),
    ...[...rules.matchAll(/pure\('(\w+)'/gu)].map(([, room]) => `${room}-is-pure`),
    ...[...rules.matchAll(/only\('([\w-]+)'/gu)].map(([, name]) => name),
  ];
  const told = [...read('docs/architecture.md').matchAll(/^- `([\w-]+)`: /gmu)].map(
    ([, name]) => name,
  );
  expect(told.toSorted()).toEqual(checked.toSorted());
});

test('the tables in the architecture are those of the store', () => {
  const tables = [...read('prisma/schema.prisma').matchAll(/@@map\("(\w+)"\)/gu)].map(
    ([, name]) => name,
  );
  const section = /## The store\n([^]*?)\n## /u.exec(read('docs/architecture.md'))?.[1] ?? '';
  const told = [...section.matchAll(/^\| (`[^|]+) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/gu)].map(([, name]) => name),
  );
  expect(told.toSorted()).toEqual(tables.toSorted());
});

test('the budget of connections is the one in the code, and fits', () => {
  const rows = [...read('docs/architecture.md').matchAll(/^\| ([^|*]+) \| (\d+) \| (\d+) \|/gmu)];
  const most = rows.map(([, , number]) => Number(number));
  const numberIn = (path: string, name: string): number =>
    Number(new RegExp(`${name} ?= ?(\\d+)`, 'u').exec(read(path))?.[1]);
  const queue = numberIn('adapters/queue/alarm-clock.ts', 'const CONNECTIONS');
  const prisma = numberIn('adapters/postgres/prisma-client.ts', 'PRISMA_CONNECTIONS');
  const practice = numberIn('adapters/postgres/practice-store.ts', 'PRACTICE_CONNECTIONS');
  expect(most).toEqual([BUDGET.door, BUDGET.work, prisma, queue, queue + 1, 1, practice]);
  const together = rows.reduce((sum, [, , , all]) => sum + Number(all), 0);
  expect(read('docs/architecture.md')).toContain(`| **together** | | **${together}** |`);
  const allowed = numberIn('adapters/postgres/embedded/cluster.ts', 'max_connections');
  expect(together + 2 * 6).toBeLessThanOrEqual(allowed - 3);
});
