import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const example = read('../.env.example');
const named = Object.keys(parseEnv(example));

test('the example names every setting and no other', () => {
  const schema = /const Env = z\.object\(\{(.*?)\n\}\);/su.exec(read('./config.ts'))?.[1] ?? '';
  const settings = [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gmu)].map(([, name]) => name);
  expect(settings).toContain('DATABASE_URL');
  expect(named.toSorted()).toEqual(settings.toSorted());
});

test('each setting has one line that explains it', () => {
  const lines = example.split('\n');
  const unexplained = named.filter((name) => {
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    return !/^# .{20,}\.$/u.test(lines[at - 1] ?? '');
  });
  expect(unexplained).toEqual([]);
});

test('a copy of the example that nobody changed changes nothing', () => {
  expect(loadConfig(parseEnv(example))).toEqual(loadConfig({}));
});
