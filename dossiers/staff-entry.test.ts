import { expect, test } from 'vitest';
import { type RecordEntry, recordChange } from './record-entry.ts';
import { type StageEntry, stageChange } from './stage-entry.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const RECORD: RecordEntry = {
  code: 'h24.30 261116 0001',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicant: 'Nguyễn Thị Mẫu Tươi',
  phone: '0900 000 571',
  idNumber: '999027 468772',
  birthYear: '1984',
  agency: 'UBND xã Tân Trụ',
  submittedAt: '2026-11-16T08:10',
  dueAt: '2026-11-23',
  note: '',
  stage: 'accepted',
};
const STEP: StageEntry = {
  stage: 'in-progress',
  at: '2026-11-18T09:00',
  office: 'Bộ phận tư pháp',
  note: '',
  until: '',
  amount: '',
  where: '',
};
const BEFORE = { supplements: [] };
const stepped = (changes: Partial<StageEntry>, before = {}) =>
  stageChange('C', { ...STEP, ...changes }, { ...BEFORE, ...before }, NOW, 'tie');

test('a record typed in is the register’s own words: code, times in Vietnam, closing hour of the due day', () => {
  expect(recordChange(RECORD, NOW, 'tie')).toMatchObject({
    code: 'H24.30-261116-0001',
    head: {
      at: NOW,
      value: {
        idNumber: '999027468772',
        phone: '0900000571',
        birthYear: 1984,
        submittedAt: new Date('2026-11-16T01:10:00Z'),
        dueAt: new Date('2026-11-23T10:00:00Z'),
      },
    },
    state: { at: new Date('2026-11-16T01:10:00Z'), value: { status: 'Được tiếp nhận' } },
  });
});

test.each([
  ['code', 'hồ sơ số 7'],
  ['code', 'H24.30-261116-0001 và H24.30-261116-0002'],
  ['idNumber', '12345678'],
  ['phone', '12'],
  ['birthYear', '84'],
  ['submittedAt', '2026-11-21T08:00'],
  ['dueAt', '2026-11-15'],
  ['applicant', ''],
])('a record whose %s is “%s” is not kept, and the field is named', (field, written) => {
  expect(recordChange({ ...RECORD, [field]: written }, NOW, 'tie')).toEqual({ wrong: [field] });
});

test('a paper asked for stands open until the next step, a sum until it is paid', () => {
  const asked = stepped({
    stage: 'supplement',
    note: 'Bản sao giấy khai sinh',
    until: '2026-11-25',
  });
  const supplement = {
    text: 'Bản sao giấy khai sinh',
    askedAt: new Date('2026-11-18T02:00:00Z'),
    until: new Date('2026-11-25T10:00:00Z'),
  };
  expect(asked).toMatchObject({ state: { value: { supplements: [supplement] } } });
  const later = new Date('2026-11-19T02:00:00Z');
  expect(stepped({ at: '2026-11-19T09:00' }, { supplements: [supplement] })).toMatchObject({
    state: { value: { supplements: [{ ...supplement, answeredAt: later }] } },
  });
  const owed = stepped({ stage: 'payment', note: 'Lệ phí', amount: '25.000', where: 'Kho bạc' });
  const toPay = { amount: 25_000, text: 'Lệ phí', where: 'Kho bạc' };
  expect(owed).toMatchObject({ state: { value: { toPay } } });
  expect(stepped({ at: '2026-11-19T09:00' }, { toPay })).toMatchObject({
    state: { value: { toPay: { ...toPay, paidAt: later } } },
  });
});

test('the result was there when it was done, whenever it is fetched', () => {
  const done = new Date('2026-11-18T02:00:00Z');
  expect(stepped({ stage: 'done' })).toMatchObject({ state: { value: { finishedAt: done } } });
  const fetched = stepped({ stage: 'returned', at: '2026-11-19T09:00' }, { finishedAt: done });
  expect(fetched).toMatchObject({ state: { value: { finishedAt: done } } });
});

test.each([
  ['note', { stage: 'not-accepted' }],
  ['note', { stage: 'supplement' }],
  ['at', { at: '2026-11-20T10:06' }],
  ['at', { at: 'hôm qua' }],
  ['until', { stage: 'supplement', note: 'Giấy', until: '2026-11-17' }],
  ['amount', { stage: 'payment', note: 'Phí', amount: '-5' }],
] as const)('a step is not kept without its %s', (field, changes) => {
  expect(stepped(changes)).toEqual({ wrong: [field] });
});
