import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');

/** For every rule one file that breaks it: where it lies, and what it imports. */
const PLANTED: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'no-cycles': ['language/chicken.ts', './egg.ts'],
  'nothing-unresolved': ['server/hopeful.ts', './not-there.ts'],
  'language-is-pure': ['language/curious.ts', '#cases/anything.ts'],
  'cases-is-pure': ['cases/reading.ts', 'node:fs'],
  'dossiers-is-pure': ['dossiers/answering.ts', '#bot/anything.ts'],
  'bot-is-pure': ['bot/fetching.ts', 'node:http'],
  'knowledge-is-pure': ['knowledge/storing.ts', 'pg'],
  'adapters-do-not-know-each-other': ['adapters/zalo/gossip.ts', '#adapters/telegram/anything.ts'],
  'adapters-face-inwards': ['adapters/zalo/reaching.ts', '#server/anything.ts'],
  'the-generated-client-stays-in-its-adapter': [
    'server/querying.ts',
    '#adapters/postgres/generated/client.ts',
  ],
  'the-widget-stands-alone': ['widget/heavy.ts', '#bot/anything.ts'],
  'the-console-stands-alone': ['console/heavy.ts', '#knowledge/anything.ts'],
  'only-the-server-wires': ['knowledge/wiring.ts', '#server/anything.ts'],
  'tests-are-not-shipped': ['server/pretending.ts', '#test/fakes/anything.ts'],
  'grammy-stays-in-its-adapter': ['server/chatting.ts', 'grammy'],
  'better-auth-stays-in-its-adapter': ['server/authing.ts', 'better-auth'],
  'prisma-stays-in-its-adapter': ['server/modelling.ts', '@prisma/client'],
  'bullmq-stays-in-its-adapter': ['adapters/zalo/queueing.ts', 'bullmq'],
  'nodemailer-stays-in-its-adapter': ['server/mailing.ts', 'nodemailer'],
  'botpress-stays-in-its-adapter': ['server/integrating.ts', '@botpress/sdk'],
  'document-readers-stay-in-the-importers': ['knowledge/unpacking.ts', 'mammoth'],
  'http-stays-in-the-server': ['adapters/web/serving.ts', 'fastify'],
};

/** Imports that the rooms may make: none of them may be caught. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['cases/allowed.ts', '#language/anything.ts'],
  ['bot/allowed.ts', '#cases/anything.ts'],
  ['bot/also-allowed.ts', 'zod'],
  ['knowledge/allowed.ts', '#bot/needs.ts'],
  ['knowledge/import/allowed.ts', 'mammoth'],
  ['adapters/postgres/allowed.ts', './generated/client.ts'],
  ['adapters/telegram/allowed.ts', 'grammy'],
  ['adapters/zalo/allowed.ts', '#bot/anything.ts'],
  ['server/allowed.ts', '#adapters/zalo/anything.ts'],
  ['server/also-allowed.ts', 'fastify'],
  ['server/near.test.ts', '#test/fakes/anything.ts'],
];

const NEUTRAL = [
  ...['language', 'cases', 'bot', 'knowledge', 'server', 'test/fakes'].map(
    (room) => `${room}/anything.ts`,
  ),
  ...['zalo', 'telegram'].map((one) => `adapters/${one}/anything.ts`),
  'adapters/postgres/generated/client.ts',
  'bot/needs.ts',
];
const PACKAGES = [
  'pg',
  'zod',
  'grammy',
  'better-auth',
  '@prisma/client',
  'bullmq',
  'nodemailer',
  '@botpress/sdk',
  'fastify',
  'mammoth',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let tree = '';
let violations: readonly Violation[] = [];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'mot-cua-borders-'));
  await plantTree();
  violations = await cruise();
}, 60_000);
afterAll(() => rm(tree, { recursive: true, force: true }));

async function plantTree(): Promise<void> {
  const imports: [string, string][] = [...Object.values(PLANTED), ...ALLOWED].map(
    ([file, imported]) => [file, `import '${imported}';\n`],
  );
  const files: [string, string][] = [
    ...NEUTRAL.map((file): [string, string] => [file, 'export const one = 1;\n']),
    ...imports,
    ['language/egg.ts', "import './chicken.ts';\n"],
    ['package.json', JSON.stringify({ name: 'planted', type: 'module', imports: { '#*': './*' } })],
    ...PACKAGES.flatMap(installed),
  ];
  for (const [file, content] of files) await put(file, content);
  await copyFile(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
}

function installed(name: string): [string, string][] {
  const manifest = JSON.stringify({ name, version: '1.0.0', main: 'main.js' });
  return [
    [`node_modules/${name}/package.json`, manifest],
    [`node_modules/${name}/main.js`, 'module.exports = {};\n'],
  ];
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), content);
}

/** Runs the tool itself, with the project's own rules, over the planted tree. */
async function cruise(): Promise<readonly Violation[]> {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const said = await new Promise<string>((resolve) => {
    const words = [tool, '--config', CONFIG, '--output-type', 'json', '.'];
    const options = { cwd: tree, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, words, options, (_error, stdout) => resolve(stdout));
  });
  return (JSON.parse(said) as { summary: { violations: Violation[] } }).summary.violations;
}

const rules = (createRequire(import.meta.url)(CONFIG) as { forbidden: { name: string }[] })
  .forbidden;

test('every rule of the borders has an import planted against it', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(rules.map(({ name }) => name).sort());
});

test.each(Object.entries(PLANTED))('%s catches what is planted against it', (name, [file]) => {
  expect(violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(
    file,
  );
});

test.each(ALLOWED)('%s may import %s', (file) => {
  expect(violations.filter(({ from }) => from === file)).toEqual([]);
});
