import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ENGLISH } from './more/words-en.ts';
import { t } from './words.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !/(?:\.test\.ts|words-en\.ts)$/u.test(file))
  .map((file) => readFileSync(join(here, file), 'utf8'))
  .join('\n');

test('every word that the interface speaks has its English, and no English stands without', () => {
  const asked = [...sources.matchAll(/\bt\(\s*'([^']+)'/gu)].map(([, words = '']) => words);
  const chosen = [...sources.matchAll(/\bt\([^()]*\? '([^']+)' : '([^']+)'\)/gu)].flatMap(
    ([, one = '', other = '']) => [one, other],
  );
  expect(asked.length).toBeGreaterThan(60);
  expect([...asked, ...chosen].filter((words) => !(words in ENGLISH))).toEqual([]);
  const unused = Object.keys(ENGLISH).filter((words) => !sources.includes(words));
  expect(unused).toEqual([]);
});

test('an English sentence has as many gaps as the Vietnamese one', () => {
  const gaps = (words: string): number => words.split('{}').length;
  for (const [vietnamese, english] of Object.entries(ENGLISH))
    expect(gaps(english), vietnamese).toBe(gaps(vietnamese));
});

test('gaps are filled in order, and Vietnamese is what stands in the code', () => {
  expect(t('còn {} trong {}', 2, 'máy')).toBe('còn 2 trong máy');
});
