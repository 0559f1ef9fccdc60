import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORK = 'export const work = async (): Promise<number> => 1;\n';

/** Hazards, each in a file of its own: what is reported there must be this rule and nothing else. */
const PLANTED: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['@typescript-eslint/no-floating-promises', 'server/forgotten.ts', `${WORK}work();\n`],
  [
    '@typescript-eslint/no-floating-promises',
    'bot/forgotten-then.ts',
    `${WORK}work().then((one) => one + 1);\n`,
  ],
  [
    '@typescript-eslint/no-misused-promises',
    'server/each.ts',
    `${WORK}[1].forEach(async () => {\n  await work();\n});\n`,
  ],
  ['@typescript-eslint/await-thenable', 'server/waiting.ts', 'export const one = await 1;\n'],
  [
    '@typescript-eslint/return-await',
    'server/catching.ts',
    `${WORK}export async function tried(): Promise<number> {\n  try {\n    return work();\n  } catch {\n    return 0;\n  }\n}\n`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'server/forgetting.ts',
    "export function word(of: 'a' | 'b'): void {\n  switch (of) {\n    case 'a':\n      return;\n  }\n}\n",
  ],
  ['@typescript-eslint/no-explicit-any', 'server/anything.ts', 'export const one: any = 1;\n'],
  [
    '@typescript-eslint/no-non-null-assertion',
    'server/sure.ts',
    'export const first = (all: readonly string[]): string => all[0]!;\n',
  ],
  ['no-console', 'server/loud.ts', "console.log('words of a citizen');\nexport {};\n"],
  ['no-restricted-exports', 'server/main-thing.ts', 'export default 1;\n'],
  [
    'no-restricted-properties',
    'server/mocking.test.ts',
    "const vi = { mock: (name: string) => name };\nvi.mock('./loud.ts');\nexport {};\n",
  ],
  [
    'no-restricted-syntax',
    'bot/clock.ts',
    'export const today = (): string => new Date().toISOString();\n',
  ],
  ['no-restricted-syntax', 'cases/dice.ts', 'export const drawn = (): number => Math.random();\n'],
  [
    'no-restricted-globals',
    'language/settings.ts',
    "export const place = (): string | undefined => process.env['PLACE'];\n",
  ],
  [
    'no-restricted-globals',
    'knowledge/calling.ts',
    "export const called = async (): Promise<number> => (await fetch('http://localhost')).status;\n",
  ],
];

let tree = '';
let found: ReadonlyMap<string, readonly (string | null)[]> = new Map();

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'mot-cua-lint-'));
  for (const [, file, code] of PLANTED) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), code);
  }
  await copyFile(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  await writeFile(join(tree, 'package.json'), '{ "type": "module" }');
  found = await lint();
}, 60_000);
afterAll(() => rm(tree, { recursive: true, force: true }));

/** The project's own rules over the planted files: what each is told. */
async function lint(): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const eslint = new ESLint({
    cwd: tree,
    overrideConfigFile: join(ROOT, 'eslint.config.mjs'),
    overrideConfig: { languageOptions: { parserOptions: { tsconfigRootDir: tree } } },
  });
  const results = await eslint.lintFiles(['.']);
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(tree.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}

test.each(PLANTED)('%s is reported in %s', (rule, file) => {
  expect(found.get(file)).toEqual([rule]);
});
