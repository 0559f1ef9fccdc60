import { describe, expect, test } from 'vitest';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { readCrawlLine } from './read-crawl-line.ts';

const PAGE = {
  ma_thu_tuc: '1.004222',
  ten_thu_tuc: 'Đăng ký thường trú',
  so_quyet_dinh: '01/QĐ-X',
  detail_url: 'https://example.test/a',
  linh_vuc: 'Cư trú',
  cap_thuc_hien: 'Cấp tỉnh, Cấp xã, Cơ quan khác',
  doi_tuong_thuc_hien: 'Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)',
  co_quan_thuc_hien: 'Công an cấp Xã',
  cach_thuc_thuc_hien:
    'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 Ngày làm việc20,000 Việt Nam Đồng(/lần)Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(/lần)',
  thanh_phan_ho_so:
    '--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai thay đổi thông tin cư trúCT01.docx1 bản chính',
  yeu_cau_dieu_kien: 'Không',
  ket_qua_xu_ly: 'Thông báo kết quảMã: KQ.01Từ khóathường trú, hộ khẩuMô tảKhông có thông tin',
};

function imported(change: Readonly<Record<string, unknown>> = {}): Procedure {
  const read = readCrawlLine(JSON.stringify({ ...PAGE, ...change }), '2026-08-01');
  if (!('procedure' in read)) throw new Error(read.refused);
  return read.procedure;
}

describe('a crawled page becomes a procedure', () => {
  test('with its identity, its source and the day it was read', () => {
    expect(imported()).toMatchObject({
      code: '1.004222',
      name: 'Đăng ký thường trú',
      field: 'Cư trú',
      levels: ['province', 'commune', 'other'],
      audiences: ['Công dân Việt Nam', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
      keywords: ['thường trú', 'hộ khẩu'],
      conditions: { kind: 'none' },
      results: ['Thông báo kết quả'],
      source: { url: 'https://example.test/a', decision: '01/QĐ-X', checkedOn: '2026-08-01' },
      publication: 'published',
      brokenFields: [],
    });
  });

  test('with one fee a way', () => {
    const sums = imported().ways.map(({ kind, fee }) => [
      kind,
      fee.kind === 'amount' && fee.amounts[0]?.value,
    ]);
    expect(sums).toEqual([
      ['direct', 20_000],
      ['online', 10_000],
    ]);
  });

  test('with the form file parted from the paper', () => {
    expect(imported().papers[0]?.papers[0]).toMatchObject({
      name: 'Tờ khai thay đổi thông tin cư trú',
      forms: ['CT01.docx'],
      originals: 1,
    });
  });
});

describe('a field that broke off is marked, never repaired', () => {
  test('steps that end in an open bracket and papers that hold their tail', () => {
    const broken = imported({
      trinh_tu_thuc_hien: 'Bước 1. Lập, nộp hồ sơ theo quy định tại mục 9.3 (',
      thanh_phan_ho_so: ') và nộp cho cơ quan BHXH. Bước 2. Tiếp nhận',
    });
    expect(broken.brokenFields).toEqual(['papers', 'steps']);
    expect(broken.papers).toEqual([]);
    expect(broken.suspicions.map((one) => one.field)).toContain('papers');
  });
});

describe('rows of the ways table in another field', () => {
  test('break both fields', () => {
    const broken = imported({
      thanh_phan_ho_so:
        ': Trực tiếp3 Ngày làm việc10,000 Việt Nam ĐồngTrong 03 ngàyTên giấy tờMẫu đơn, tờ khaiSố lượngĐơn1 bản chính',
    });
    expect(broken.brokenFields).toEqual(['ways', 'papers']);
  });
});

describe('agencies that would be wrong elsewhere are left out and reported', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường tỉnh An Giang, Công an cấp Xã', 'agency-of-one-province'],
    ['Ủy ban nhân dân cấp huyện, Công an cấp Xã', 'retired-district-level'],
  ])('%s', (agencies, what) => {
    const procedure = imported({ co_quan_thuc_hien: agencies });
    expect(procedure.agencies).toEqual(['Công an cấp Xã']);
    expect(procedure.suspicions.map((one) => one.what)).toContain(what);
  });
});

describe('what is no procedure is refused with its name', () => {
  test.each([
    ['{ not json', 'not JSON', '{ not json'],
    [JSON.stringify({ ...PAGE, ma_thu_tuc: 'abc' }), 'code', 'abc Đăng ký thường trú'],
    [JSON.stringify({ ...PAGE, ten_thu_tuc: '' }), 'ten_thu_tuc', '1.004222'],
    ['null', 'object', 'no name'],
  ])('%s', (raw, reason, name) => {
    const read = readCrawlLine(raw);
    expect(read).toMatchObject({ name: expect.stringContaining(name) as string });
    expect('refused' in read && read.refused).toContain(reason);
  });
});
