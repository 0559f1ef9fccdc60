import type { AgencyShown } from '#console/agency-protocol.ts';
import type { KeptAgency } from '../../office/office-rules.ts';
import type { PastChange } from '../../office/rule-history.ts';

const NAMED: readonly (readonly [keyof KeptAgency, string])[] = [
  ['name', 'tên'],
  ['level', 'cấp'],
  ['communeCode', 'xã, phường'],
  ['inspects', 'quyền xem phản ánh về cán bộ'],
  ['address', 'địa chỉ'],
  ['phone', 'điện thoại'],
  ['email', 'thư điện tử'],
  ['hours', 'giờ làm việc'],
];

/** What one change did to this office, in words; `undefined` where it was another one's. */
export function agencyChangeWords(
  { id, at, by, gone, come }: PastChange<'agencies'>,
  agency: string,
): AgencyShown['history'][number] | undefined {
  const [before, after] = [gone, come].map((rows) => rows.find((row) => row.id === agency));
  if (!after) return undefined;
  return { id, by, at: at.toISOString(), words: wordsOf(before, after) };
}

function wordsOf(before: KeptAgency | undefined, after: KeptAgency): string {
  if (!before) return 'thêm đơn vị này';
  if (before.retiredOn !== after.retiredOn)
    return after.retiredOn === undefined ? 'cho nhận việc lại' : 'cho ngừng nhận việc';
  const changed = NAMED.filter(([field]) => before[field] !== after[field]).map(
    ([field, words]) =>
      `${words} “${before[field] ?? 'chưa có'}” thành “${after[field] ?? 'bỏ trống'}”`,
  );
  return `sửa ${changed.join('; ')}`;
}
