import { expect, test } from 'vitest';
import type { OwnNotice } from '#adapters/postgres/staff-notices/own-notices.ts';
import { staffMessage, staffSubject } from './staff-notice-words.ts';

const at = new Date('2026-11-23T03:00:00Z');
const one = (n: number): OwnNotice => ({
  ...{ id: `${n}`, cause: 'mentioned', receipt: `PA-${n}`, category: 'chieu_sang' },
  ...{ dueAt: new Date('2026-11-30T10:00:00Z'), at },
});
const parts = { categoryName: () => 'Chiếu sáng', publicUrl: 'https://phuong.example' };

test('one thing is told with its link, several as a digest of at most ten lines', () => {
  const single = staffMessage([one(1)], parts);
  expect(single).toContain('Có người nhắc tên anh/chị: PA-1, Chiếu sáng · hạn ');
  expect(single).toContain('https://phuong.example/desk/viec/PA-1');
  expect(staffSubject([one(1)])).toBe('Có người nhắc tên anh/chị: PA-1');
  const many = staffMessage(
    Array.from({ length: 13 }, (_, n) => one(n)),
    parts,
  );
  expect(many.split('\n')).toHaveLength(13);
  expect(many).toContain('và 3 điều khác');
  expect(staffMessage([one(1)], { ...parts, publicUrl: undefined })).toContain(
    'bàn làm việc, /desk',
  );
});
