import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instantAt, weekdayOf } from '#language/vietnam-time.ts';
import { sharedPath } from '#test/shared-data.ts';
import type { Dossier } from './dossier.ts';
import { maskName } from './mask-name.ts';
import { type RegisterRecord, readRegister } from './read-register.ts';
import { dossierStageWords, dossierTodo } from './stage-words.ts';
import { DOSSIER_STAGES, LOCAL_STAGES, NATIONAL_STAGES, stageOf } from './stages.ts';
import { tellDossier } from './tell-dossier.ts';

const CALENDAR = { works: (date: string) => ![0, 6].includes(weekdayOf(date)) };
const NOW = instantAt('2026-11-20', '17:00');

/** Enough of CSV for our own sample files. */
function records(csv: string): RegisterRecord[] {
  const [head = [], ...lines] = csv
    .trim()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map((m) => m[1] ?? m[2] ?? ''),
    );
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
}
const sample = (file: string) => records(readFileSync(new URL(file, import.meta.url), 'utf8'));
const SAMPLE = readRegister(sample('./sample.csv'), sample('./sample-events.csv'));

function aDossier(changes: Record<string, string>, events: readonly string[] = []): Dossier {
  const record = {
    ma_ho_so: 'H99.01-261109-0001',
    ten_thu_tuc: 'Đăng ký thường trú',
    chu_ho_so: 'Nguyễn Văn An',
    cccd: '999000000001',
    ngay_nop: '09/11/2026 10:00',
    ngay_hen_tra: '18/11/2026',
    trang_thai: 'Đang xử lý',
    co_quan: 'UBND xã Tân Trụ',
    ...changes,
  };
  const history = events.map((line) => {
    const [thoi_gian, trang_thai, noi_dung] = line.split('|');
    return { ma_ho_so: record.ma_ho_so, thoi_gian, trang_thai, noi_dung, don_vi_xu_ly: 'Một cửa' };
  });
  const [dossier] = readRegister([record], history).dossiers;
  if (!dossier) throw new Error('the test wrote an unreadable record');
  return dossier;
}

test('a dossier is told with procedure, state, office, dates and what to do; the name is masked', () => {
  const dossier = aDossier({ ngay_hen_tra: '24/11/2026' }, [
    '09/11/2026 10:25|Đang xử lý|Nhận hồ sơ, in giấy hẹn',
  ]);
  expect(tellDossier(dossier, NOW, CALENDAR).lines).toEqual([
    'Hồ sơ H99.01-261109-0001: Đăng ký thường trú.',
    'Người nộp: N. V. A***. Nơi giải quyết: UBND xã Tân Trụ.',
    'Tình trạng: Đang xử lý (cơ quan đang giải quyết).',
    'Việc gần nhất, 09/11/2026: Nhận hồ sơ, in giấy hẹn.',
    'Nộp ngày 09/11/2026, hẹn trả thứ Ba, 24/11/2026.',
    'Anh/chị không phải làm gì thêm, chờ tới ngày hẹn.',
  ]);
});

test('a late dossier is said to be late by working days, with one apology', () => {
  const { lines, lateDays } = tellDossier(aDossier({}), NOW, CALENDAR);
  expect(lateDays).toBe(2);
  expect(lines).toContain(
    'Hồ sơ trễ 2 ngày làm việc so với giấy hẹn. UBND xã Tân Trụ xin lỗi anh/chị.',
  );
  expect(lines.join(' ').match(/xin lỗi/gu)).toHaveLength(1);
});

test('on the day of the receipt nothing is late until the office closes', () => {
  const dossier = aDossier({ ngay_hen_tra: '20/11/2026' });
  expect(tellDossier(dossier, instantAt('2026-11-20', '17:00'), CALENDAR).lateDays).toBe(0);
  expect(tellDossier(dossier, instantAt('2026-11-20', '17:01'), CALENDAR).lateDays).toBe(1);
});

test('while papers are awaited from the citizen the office is not late, and the paper is named', () => {
  const dossier = aDossier({ trang_thai: 'Yêu cầu bổ sung' }, [
    '10/11/2026 09:00|Yêu cầu bổ sung|Tờ khai chưa ký tên.',
  ]);
  const told = tellDossier(dossier, NOW, CALENDAR);
  expect(told.lateDays).toBe(0);
  expect(told.todo).toBe(
    'Anh/chị bổ sung giấy tờ được yêu cầu tại nơi đã nộp. Cần: Tờ khai chưa ký tên.',
  );
});

test('a result that waited to be fetched was in time; one that came late is apologised for', () => {
  const inTime = ['18/11/2026 15:00|Đã xử lý xong|', '20/11/2026 09:00|Đã trả kết quả|'];
  const late = ['19/11/2026 09:00|Đã xử lý xong|', '20/11/2026 09:00|Đã trả kết quả|'];
  const tell = (events: string[]) =>
    tellDossier(aDossier({ trang_thai: 'Đã trả kết quả' }, events), NOW, CALENDAR);
  expect(tell(inTime).lateDays).toBe(0);
  expect(tell(late).lines).toContain(
    'Kết quả có trễ 1 ngày làm việc so với giấy hẹn. UBND xã Tân Trụ xin lỗi anh/chị.',
  );
});

test('what staff wrote freely is shown without identity numbers and phones', () => {
  const dossier = aDossier({ trang_thai: 'Dừng xử lý' }, [
    '10/11/2026 09:00|Dừng xử lý|Chờ ông B cccd 999027468772, 0900000571',
  ]);
  expect(tellDossier(dossier, NOW, CALENDAR).lines.join(' ')).not.toMatch(
    /999027468772|0900000571/u,
  );
});

test('nothing told of any sample dossier discloses identity number, phone or full name', () => {
  for (const dossier of SAMPLE.dossiers) {
    const said = JSON.stringify(tellDossier(dossier, NOW, CALENDAR));
    for (const secret of [dossier.idNumber, dossier.phone, dossier.applicant]) {
      expect(said.includes(secret), dossier.code).toBe(false);
    }
  }
});

test('the sample register reads without a refusal and is plainly invented', () => {
  expect(SAMPLE.refused).toEqual([]);
  expect(SAMPLE.dossiers).toHaveLength(20);
  for (const dossier of SAMPLE.dossiers) {
    expect(dossier.note).toMatch(/^\[DỮ LIỆU GIẢ LẬP\]/u);
    expect(dossier.idNumber).toMatch(/^999\d{9}$/u);
    expect(dossier.phone).toMatch(/^0900000\d{3}$/u);
    expect(dossier.events.at(-1)?.status).toBe(dossier.status);
  }
});

test('a bad line is refused with its reason and never stops the rest', () => {
  const good = { ma_ho_so: 'A', ngay_nop: '01/11/2026 08:00' };
  const { dossiers, refused } = readRegister(
    [
      good,
      { ma_ho_so: '', ngay_nop: '01/11/2026' },
      { ma_ho_so: 'B', ngay_nop: '31/02/2026' },
      { ma_ho_so: 'C', ngay_nop: '01/11/2026', ngay_hen_tra: 'mai' },
      { ...good, co_quan: 'later' },
    ],
    [
      { ma_ho_so: 'Z', thoi_gian: '01/11/2026' },
      { ma_ho_so: 'A', thoi_gian: '?' },
    ],
  );
  expect(dossiers.map(({ code, agency }) => [code, agency])).toEqual([['A', 'later']]);
  expect(refused.map(({ because }) => because)).toEqual([
    'no dossier code',
    'unreadable day of filing',
    'unreadable due date',
    'the same code twice, the later kept',
    'an event of a dossier that is not listed',
    'unreadable time of an event',
  ]);
});

test('a status is read by number or name, as each register has it; a strange one is not guessed', () => {
  expect(stageOf('5')).toBe('supplement');
  expect(stageOf('yeu cau bo sung')).toBe('supplement');
  expect(stageOf('5', LOCAL_STAGES)).toBe('returned');
  expect(stageOf('Đã gửi sang Sở')).toBe('unknown');
  expect(Object.keys(NATIONAL_STAGES).filter((name) => /^\d+$/u.test(name))).toHaveLength(10);
});

test('every stage has words and says what the citizen must do', () => {
  for (const stage of DOSSIER_STAGES) {
    expect(dossierStageWords(stage)).not.toBe('');
    expect(dossierTodo(stage)).toMatch(/^Anh\/chị .+\.$/u);
  }
});

test.each([
  ['Nguyễn Văn An', 'N. V. A***'],
  ['Đặng Thị Mỹ Yến', 'Đ. T. M. Y***'],
  ['  ', ''],
  ['Út', 'Ú***'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

const shared = {
  dossiers: sharedPath('eval/dossiers.csv'),
  events: sharedPath('eval/dossier_events.csv'),
};
test.skipIf(!shared.dossiers || !shared.events)(
  'the development register is read whole, and late ones agree with its notes',
  () => {
    const { dossiers, refused } = readRegister(
      records(readFileSync(shared.dossiers ?? '', 'utf8')),
      records(readFileSync(shared.events ?? '', 'utf8')),
    );
    expect([dossiers.length, refused.length]).toEqual([300, 0]);
    for (const dossier of dossiers) {
      const told = tellDossier(dossier, NOW, CALENDAR);
      const late = /trễ hẹn|Quá hạn/u.test(dossier.note);
      expect(told.lateDays > 0, dossier.code).toBe(late);
      expect(dossier.stage, dossier.status).not.toBe('unknown');
    }
  },
);
