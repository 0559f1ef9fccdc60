import type { DataRequestKind } from '../../data-request-protocol.ts';

/** Every kind of request, and what the office does about it. */
export const KINDS: readonly (readonly [DataRequestKind, string, string])[] = [
  ['see', 'Xem dữ liệu', 'Cho người dân xem những gì cơ quan đang giữ về họ.'],
  ['correct', 'Sửa dữ liệu', 'Sửa điều đã ghi sai về người dân.'],
  ['delete', 'Xóa dữ liệu', 'Xóa điều không còn cần cho việc đang giải quyết.'],
  ['withdraw', 'Rút đồng ý', 'Ngừng dùng dữ liệu mà người dân từng đồng ý.'],
];

/** A kind in words. */
export function kindWords(kind: DataRequestKind): string {
  return KINDS.find(([name]) => name === kind)?.[1] ?? kind;
}
