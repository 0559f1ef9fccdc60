import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { actWords, detailWords } from './act-words.ts';

/** The acts that the code writes into the record by name. */
async function actsWritten(): Promise<readonly string[]> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const found: string[] = [];
  for (const room of ['server', 'adapters'])
    for (const file of await readdir(`${root}${room}`, { recursive: true })) {
      if (!file.endsWith('.ts') || file.includes('.test.') || file.includes('generated')) continue;
      const code = await readFile(`${root}${room}/${file}`, 'utf8');
      const calls = code.matchAll(/audit(?:Within)?\((?:[^)]|\)(?!;))*?act: '([a-z-]+)'/gu);
      found.push(...[...calls].map(([, act = '']) => act));
    }
  return [...new Set(found)];
}

test('every act that stands in the record is told in words', async () => {
  const acts = await actsWritten();
  expect(acts.length).toBeGreaterThan(40);
  expect(acts.filter((act) => actWords(act) === act)).toEqual([]);
});

test('what was done to a report is called as its button', () => {
  expect(actWords('case-route')).toBe('Phản ánh: Chuyển đơn vị');
});

test('details are words, lists are read out, nothing empty stands', () => {
  expect(detailWords({ fields: ['localNote', 'ways'], role: 'inspector', to: '' })).toEqual([
    ['phần đã sửa', 'ghi chú của cơ quan, cách nộp, phí, thời hạn'],
    ['vai trò', 'thanh tra'],
  ]);
});
