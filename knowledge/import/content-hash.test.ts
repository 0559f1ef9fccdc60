import { expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { contentHash } from './content-hash.ts';

const base = {
  code: '1.000001',
  name: 'Đăng ký khai sinh',
  source: { decision: '1/QĐ', checkedOn: '2026-01-01' },
};
const hash = (change: object = {}): string => contentHash(Procedure.parse({ ...base, ...change }));

test('the same content gives the same sixteen hex digits', () => {
  expect(hash()).toMatch(/^[\da-f]{16}$/u);
  expect(hash()).toBe(hash());
});

test('the day of reading does not count', () => {
  expect(hash({ source: { decision: '1/QĐ', checkedOn: '2026-09-09' } })).toBe(hash());
});

test.each([
  [{ name: 'Đăng ký khai tử' }],
  [{ source: { decision: '2/QĐ' } }],
  [{ results: ['Giấy khai sinh'] }],
  [{ ways: [{ kind: 'direct', fee: { kind: 'free' } }] }],
])('%j changes it', (change) => {
  expect(hash(change)).not.toBe(hash());
});
