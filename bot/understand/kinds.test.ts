import { expect, it } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { type Command, commandOf } from './kinds.ts';
import { understand } from './understand.ts';

const readCommand = (text: string): Command | undefined => commandOf(text, understand(text).intent);

const CASES: readonly (readonly [text: string, command: Command | undefined])[] = [
  ['hủy', 'cancel'],
  ['Hủy giúp em', 'cancel'],
  ['thôi không làm nữa', 'cancel'],
  ['bắt đầu lại', 'start-over'],
  ['cho em quay lại menu', 'start-over'],
  ['gặp cán bộ', 'person'],
  ['Cho tui gặp người thật đi', 'person'],
  ['xóa dữ liệu của tôi', 'forget-me'],
  ['Xóa hết thông tin cá nhân của em đi', 'forget-me'],
  ['hủy đăng ký kết hôn thì làm sao', undefined],
  ['hủy hợp đồng đã chứng thực cần giấy tờ gì', undefined],
  ['làm lại căn cước', undefined],
];

for (const [text, command] of CASES) {
  it(`“${text}” is ${command ?? 'no command'}`, () => {
    expect(readCommand(text)).toBe(command);
    expect(readCommand(stripMarks(text))).toBe(command);
    expect(readCommand(text.normalize('NFD'))).toBe(command);
  });
}
