import { expect, test } from 'vitest';
import { NATIONAL_STAGES } from '#dossiers/stages.ts';
import { isGenuinePush, signPush } from './push-proof.ts';
import { readPush } from './read-push.ts';

const READING = {
  register: 'mot-cua',
  stages: NATIONAL_STAGES,
  closes: '17:00',
  sentAt: new Date('2026-11-20T03:00:00Z'),
};
const ROW = {
  MaHoSo: 'h24.30-261116-0001',
  MaTTHC: '1.001193',
  TenTTHC: 'Đăng ký khai sinh',
  ChuHoSo: 'Nguyễn Thị Mẫu Tươi',
  MaDoiTuong: '999027468772',
  SoDienThoai: '0900000571',
  NgayTiepNhan: '20261116081000',
  NgayHenTra: '20261119',
  TrangThaiHoSo: '5',
  DonViXuLy: 'UBND xã Tân Trụ',
  ThoiDiemXuLy: '20261118093000',
  NoiDungXuLy: 'Tờ khai chưa ký',
  DanhSachHoSoBoSung: [{ NoiDungYeuCau: 'Tờ khai có chữ ký', NgayYeuCau: '20261118093000' }],
  DanhSachLePhi: [
    { TenPhiLePhi: 'Lệ phí', SoTien: '8000' },
    { TenPhiLePhi: 'Bản sao', SoTien: 4000 },
    { TenPhiLePhi: 'Đã nộp', SoTien: 5000, NgayNop: '20261116081000' },
  ],
};

test('a record in the field names of one-stop software is read whole', () => {
  const [change] = readPush('DongBoHoSoMC', JSON.stringify({ data: [ROW] }), READING);
  const happened = new Date('2026-11-18T02:30:00Z');
  expect(change).toMatchObject({
    code: 'H24.30-261116-0001',
    firstAt: new Date('2026-11-16T01:10:00Z'),
    head: {
      at: happened,
      value: {
        procedureName: 'Đăng ký khai sinh',
        idNumber: '999027468772',
        phone: '0900000571',
        agency: 'UBND xã Tân Trụ',
        dueAt: new Date('2026-11-19T10:00:00Z'),
      },
    },
    state: {
      at: happened,
      value: {
        status: '5',
        stage: 'supplement',
        supplements: [{ text: 'Tờ khai có chữ ký', askedAt: happened }],
        toPay: { amount: 12_000, text: 'Lệ phí, Bản sao' },
      },
    },
    events: [{ at: happened, status: '5', text: 'Tờ khai chưa ký' }],
  });
});

test('progress alone is no record, and without a time of its own it counts from when it was sent', () => {
  const { MaHoSo, NoiDungXuLy } = ROW;
  const text = JSON.stringify({
    MaHoSo,
    NoiDungXuLy,
    TrangThai: 9,
    NgayKetThucXuLy: '20261120095900',
  });
  const [change] = readPush('CapNhatTienDoHoSoMC', text, READING);
  expect(change).toMatchObject({
    head: undefined,
    state: {
      at: READING.sentAt,
      value: { stage: 'done', finishedAt: new Date('2026-11-20T02:59:00Z') },
    },
  });
});

test('our own form says the same with the names of the mapping', () => {
  const dossier = { code: 'H24.30-261116-0001', status: 'Đang xử lý', office: 'Phòng Tư pháp' };
  const text = JSON.stringify({ updates: [{ at: '2026-11-20T09:00:00+07:00', dossier }] });
  expect(readPush('updates', text, READING)).toMatchObject([
    { state: { at: new Date('2026-11-20T02:00:00Z'), value: { office: 'Phòng Tư pháp' } } },
  ]);
});

test.each([
  ['updates', 'không phải JSON', /no JSON/u],
  ['updates', '{"updates":[]}', /updates/u],
  ['updates', '{"updates":[{"at":"hôm qua","dossier":{"code":"A"}}]}', /update 1, unreadable: at/u],
  [
    'updates',
    '{"updates":[{"at":"2026-11-20","dossier":{"applicant":"Bí Mật"}}]}',
    /update 1, unreadable: code/u,
  ],
  ['DongBoHoSoMC', '{"ChuHoSo":"Bí Mật"}', /MaHoSo/u],
] as const)('%s %s is refused by its place, never by what it holds', (format, text, said) => {
  expect(() => readPush(format, text, READING)).toThrow(said);
  expect(() => readPush(format, text, READING)).not.toThrow(/Bí Mật|hôm qua/u);
});

test('a push is genuine with its own secret, key, body and time, and with nothing else', () => {
  const secret = 'bi-mat-chung-voi-phan-mem-mot-cua-0123';
  const now = new Date('2026-11-20T03:00:00Z');
  const timestamp = String(now.getTime() / 1000);
  const body = Buffer.from('{}');
  const signature = signPush(secret, { timestamp, key: 'k', body });
  const push = { timestamp, key: 'k', body, signature };
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  expect(isGenuinePush(secret, push, now)).toBe(true);
  expect(isGenuinePush(secret, push, later(5))).toBe(true);
  expect(isGenuinePush(secret, push, later(6))).toBe(false);
  expect(isGenuinePush(secret, push, later(-6))).toBe(false);
  expect(isGenuinePush(secret, { ...push, key: 'l' }, now)).toBe(false);
  expect(isGenuinePush(secret, { ...push, body: Buffer.from('[]') }, now)).toBe(false);
  expect(isGenuinePush(`${secret}x`, push, now)).toBe(false);
  expect(isGenuinePush(undefined, { ...push, signature: signPush('nobody', push) }, now)).toBe(
    false,
  );
});
