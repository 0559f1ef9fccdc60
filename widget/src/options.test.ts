import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('a bare script is the plain case', () => {
  expect(readOptions({})).toEqual({
    office: '',
    api: '',
    mode: 'open',
    start: 'closed',
    phone: undefined,
    plain: '/hoi',
    privacy: undefined,
    shortcut: true,
    theme: undefined,
  });
});

test('what is set is read, and what is odd is passed over', () => {
  const read = readOptions({ api: 'https://a.vn/', mode: 'kiosk', shortcut: 'off', theme: 'pink' });
  expect(read).toMatchObject({
    api: 'https://a.vn',
    plain: 'https://a.vn/hoi',
    mode: 'kiosk',
    shortcut: false,
    theme: undefined,
  });
});
