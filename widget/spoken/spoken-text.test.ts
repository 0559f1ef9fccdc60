import { describe, expect, test } from 'vitest';
import { numberWords } from './number-words.ts';
import { spokenText } from './spoken-text.ts';

describe('numbers', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [1_005, 'một nghìn không trăm linh năm'],
    [20_000, 'hai mươi nghìn'],
    [120_500, 'một trăm hai mươi nghìn năm trăm'],
    [1_000_001, 'một triệu không trăm linh một'],
    [2_015_000_000, 'hai tỷ không trăm mười lăm triệu'],
  ])('%d', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });
});

describe('what is read aloud', () => {
  test.each([
    ['Lệ phí 20.000 đ', 'Lệ phí hai mươi nghìn đồng'],
    ['Lệ phí 20.000đ', 'Lệ phí hai mươi nghìn đồng'],
    ['10.000 đồng/lần đăng ký', 'mười nghìn đồng một lần đăng ký'],
    ['120.000 VNĐ', 'một trăm hai mươi nghìn đồng'],
    ['tăng 1,5%', 'tăng một phẩy năm phần trăm'],
    ['từ 5-7 ngày', 'từ năm đến bảy ngày'],
    ['ngày 26/08/2026', 'ngày hai mươi sáu tháng tám năm hai nghìn không trăm hai mươi sáu'],
    ['Thứ Hai, 07/09', 'Thứ Hai, ngày bảy tháng chín'],
    ['trước 17 giờ', 'trước mười bảy giờ'],
    ['7:30 – 11:30', 'bảy giờ ba mươi – mười một giờ ba mươi'],
    ['8h00', 'tám giờ'],
    ['gọi ngay 114', 'gọi ngay một một bốn'],
    ['gọi 1022', 'gọi một không hai hai'],
    ['Gọi 0272 311 4115.', 'Gọi không hai bảy hai, ba một một, bốn một một năm.'],
    [
      'CCCD số 079203001234',
      'căn cước công dân số không bảy chín hai không ba không không một hai ba bốn',
    ],
    ['UBND xã', 'Ủy ban nhân dân xã'],
    ['thẻ BHYT, TP Tân An', 'thẻ bảo hiểm y tế, thành phố Tân An'],
    ['mã 1.001193', 'mã một chấm không không một một chín ba'],
    ['mã PA-260826-7K3MX4', 'mã pê a, hai sáu không tám hai sáu, bảy ca ba mờ ích bốn'],
    [
      'H99.01-261117-0102',
      'hát chín chín chấm không một, hai sáu một một một bảy, không một không hai',
    ],
    ['mẫu CT01', 'mẫu xê tê không một'],
    ['Quyết định 163/QĐ-BTP', 'Quyết định một trăm sáu mươi ba quyết định Bộ Tư pháp'],
    [
      'Thông tư 75/2022/TT-BTC',
      'Thông tư bảy mươi lăm năm hai nghìn không trăm hai mươi hai thông tư Bộ Tài chính',
    ],
    ['ứng dụng VNeID', 'ứng dụng VNeID'],
    ['Trung tâm và Công an', 'Trung tâm và Công an'],
  ])('%s', (text, words) => {
    expect(spokenText(text)).toBe(words);
  });

  test('list signs, addresses and marks are for the eye', () => {
    expect(
      spokenText(
        'Dạ, cần 2 loại giấy tờ [1]:\n☐ Tờ khai (1 bản chính)\n- Ảnh\n\nNguồn: Khai sinh.\nhttps://dichvucong.gov.vn/x?ma=1',
      ),
    ).toBe('Dạ, cần hai loại giấy tờ: Tờ khai (một bản chính). Ảnh. Nguồn: Khai sinh.');
  });

  test('no digit of an answer is left to the voice', () => {
    const answer =
      'Nguồn: Đăng ký thường trú (mã 1.004222, quyết định 1523/QĐ-BCA-C06), em đọc ngày 22/11/2026. Phí 20.000 đồng, 7 ngày.';
    expect(spokenText(answer)).not.toMatch(/\d/u);
  });
});
