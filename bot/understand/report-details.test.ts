import { expect, test } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { reportDetails } from './report-details.ts';

test.each([
  ['đèn đường trước nhà tui hư cả tuần nay', 'cả tuần nay'],
  ['Mất nước 3 ngày rồi chưa có lại', '3 ngày rồi'],
  ['Rác chất đống từ hôm qua không ai dọn', 'từ hôm qua'],
  ['Cống nghẹt hồi tháng trước tới giờ', 'hồi tháng trước'],
  ['Đường hư lâu rồi', 'lâu rồi'],
  ['Ổ gà hai ba tháng nay chưa vá', 'ba tháng nay'],
])('“%s” is since %s', (text, since) => {
  expect(reportDetails(text).since).toBe(since);
  expect(reportDetails(stripMarks(text)).since).toBe(stripMarks(since));
});

test.each([
  'Xe rác hai ngày mới tới một lần',
  'Đèn đường trước chợ hư',
  'Xin trả lời trong 5 ngày làm việc',
])('“%s” says nothing of since when', (text) => {
  expect(reportDetails(text).since).toBeUndefined();
});

test.each([
  ['Tôi đã gửi tổng đài 1022 mà chưa ai trả lời', '1022'],
  ['tui da gui cong dich vu cong quoc gia roi', 'national'],
  ['em có gọi điện lực rồi mà họ không tới', 'other'],
])('“%s” was told to %s already', (text, system) => {
  expect(reportDetails(text).elsewhere?.system).toBe(system);
});

test('“mong xã xuống sửa” tells of nobody who was told before', () => {
  expect(reportDetails('Đường hư, mong xã xuống sửa').elsewhere).toBeUndefined();
});

test('who asks the assistant to report for them is not another person', () => {
  expect(reportDetails('Nhờ em báo giùm tui cái đèn hư').onBehalf).toBeUndefined();
  expect(reportDetails('Tôi báo giùm má tôi, đèn trước nhà bà hư').onBehalf).toBe(true);
  expect(reportDetails('phản ánh giúp hàng xóm, nhà bị ngập').onBehalf).toBe(true);
});

test('a wish to stay unknown is heard', () => {
  expect(reportDetails('quán đó hát tới khuya, giấu tên giùm tui').hide).toBe(true);
  expect(reportDetails('đừng cho họ biết tui báo nha').hide).toBe(true);
  expect(reportDetails('Đèn đường hư').hide).toBeUndefined();
});
