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
    language: 'vi',
  });
});

test('a script from another server speaks with the one it came from', () => {
  expect(readOptions({}, 'https://chat.vn')).toMatchObject({
    api: 'https://chat.vn',
    plain: 'https://chat.vn/hoi',
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
