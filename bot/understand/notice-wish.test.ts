import { describe, expect, it, test } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { readNoticeWish } from './notice-wish.ts';

const SAID = {
  stop: [
    'đừng báo nữa',
    'Đừng báo nữa em',
    'dạ đừng báo cho tôi nữa',
    'đừng nhắn nữa',
    'thôi đừng báo nữa nha',
    'ngưng báo giùm tui',
    'tắt thông báo',
    'không muốn nhận thông báo nữa',
    'hủy nhận thông báo',
    'khỏi báo nữa nghe em',
    'không báo nữa',
  ],
  start: ['báo lại', 'báo lại đi em', 'báo lại cho tôi', 'bật thông báo', 'nhận lại thông báo'],
  unfollow: ['thôi theo dõi', 'ngưng theo dõi hồ sơ', 'bỏ theo dõi đi'],
} as const;

describe.each(Object.entries(SAID))('%s', (kind, sentences) => {
  it.each(sentences)('%s, with marks, without and taken apart', (sentence) => {
    for (const written of [sentence, stripMarks(sentence), sentence.normalize('NFD')])
      expect(readNoticeWish(written, false)).toEqual({ kind });
  });
});

test.each([
  'báo lại cho xã biết cái ổ gà trước chợ',
  'Đèn đường hư báo lại hoài không ai sửa',
  'không báo nữa thì sao',
  'tôi muốn báo cháy',
  'nhận thông báo nộp thuế thì nộp ở đâu',
  'đừng báo công an nghe em',
  'theo dõi hồ sơ ở đâu',
  'gửi qua email được không',
  'không gửi qua mail được',
  'nộp hồ sơ qua email',
  'thôi',
  'hủy',
  '',
])('“%s” is no wish about notices', (sentence) => {
  expect(readNoticeWish(sentence, false)).toBeUndefined();
});

test('inside a questionnaire only plain words count: the others belong to the report', () => {
  for (const sentence of ['không báo nữa', 'thôi báo', 'báo lại'])
    expect(readNoticeWish(sentence, true)).toBeUndefined();
  for (const sentence of ['đừng báo nữa', 'tắt thông báo', 'thôi theo dõi'])
    expect(readNoticeWish(sentence, true)).toBeDefined();
});

test('an address for mail is read, and asked again where there is none', () => {
  expect(readNoticeWish('báo qua email Lan.Nguyen@Example.vn giúp tôi', false)).toEqual({
    kind: 'mail',
    address: 'lan.nguyen@example.vn',
  });
  expect(readNoticeWish('báo cho tôi qua mail nha', false)).toEqual({
    kind: 'mail',
    address: undefined,
  });
});

test('one way can be left out', () => {
  expect(readNoticeWish('đừng báo qua zalo', false)).toEqual({
    kind: 'without',
    ways: ['zalo-user', 'zalo-phone'],
  });
  expect(readNoticeWish('đừng nhắn vào điện thoại nữa', false)).toEqual({
    kind: 'without',
    ways: ['zalo-phone'],
  });
});
