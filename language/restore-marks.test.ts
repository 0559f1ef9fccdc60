import { expect, test } from 'vitest';
import { createMarkRestorer } from './restore-marks.ts';
import { tellLanguage } from './tell-language.ts';

const restore = createMarkRestorer([
  'Tôi muốn đăng ký khai sinh cho con, cần giấy tờ gì?',
  'Đăng ký thường trú ở nhà thuê được không?',
  'Tôi muốn hỏi thủ tục đăng ký kết hôn.',
  'Con tôi chưa có giấy khai sinh.',
  'Nhà tôi bị ngập.',
  'ký túc xá nhà trường',
]);

test('marks are set by the words around, capitals and signs stay', () => {
  expect(restore('Toi muon dang ky khai sinh cho con, can giay to gi?')).toBe(
    'Tôi muốn đăng ký khai sinh cho con, cần giấy tờ gì?',
  );
  expect(restore('DANG KY ket hon')).toBe('ĐĂNG KÝ kết hôn');
  expect(restore('nha thue dang ky thuong tru dc ko')).toBe(
    'nhà thuê đăng ký thường trú được không',
  );
});

test('what is not sure stays as it was typed; what has marks or says nothing known has no aid', () => {
  const unsure = createMarkRestorer(['bán đất', 'bàn ghế', 'bạn bè', 'đường xa']);
  expect(unsure('ban duong')).toBe('ban đường');
  expect(restore('Tôi muon hoi')).toBeUndefined();
  expect(restore('xyz 123')).toBeUndefined();
  expect(restore('a'.repeat(5_000))).toBeUndefined();
});

test.each([
  ['Where can I register the birth of my son?', 'en'],
  ['please help, I lost my passport', 'en'],
  ['ខ្ញុំចង់ចុះបញ្ជីកំណើតកូន', 'km'],
  ['Tôi muốn hỏi visa', undefined],
  ['toi can dang ky tam tru cho nguoi nuoc ngoai', undefined],
  ['lam passport can gi', undefined],
  ['ok', undefined],
] as const)('%s', (text, language) => {
  expect(tellLanguage(text)).toBe(language);
});
