import type { ReplyVariable } from '#console/reply-protocol.ts';

/** What stands for the facts of a case in a canned reply, each with what it becomes in an example. */
export const REPLY_VARIABLES: readonly ReplyVariable[] = [
  { name: '{mã}', sample: 'PA-261128-K7M2QX' },
  { name: '{đơn vị}', sample: 'Ủy ban nhân dân xã Tân Trụ' },
  { name: '{nơi}', sample: 'ấp 1, xã Tân Trụ' },
  { name: '{loại việc}', sample: 'Đèn đường' },
  { name: '{hạn}', sample: '17:00 thứ Năm, 03/12/2026' },
  { name: '{cán bộ}', sample: 'Trần Thu Hà' },
];

/** Names in braces that nothing is known for: they would go out to the citizen as they stand. */
export function unknownVariables(text: string): readonly string[] {
  const known = new Set(REPLY_VARIABLES.map(({ name }) => name));
  const named = text.normalize('NFC').match(/\{[^{}]*\}/gu) ?? [];
  return [...new Set(named.filter((name) => !known.has(name)))];
}

/** A brace that is never closed, or closed without having been opened. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/u.test(text.replaceAll(/\{[^{}]*\}/gu, ''));
}
