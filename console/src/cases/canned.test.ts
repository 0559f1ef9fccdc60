import { expect, test } from 'vitest';
import type { CaseShown } from '../../protocol.ts';
import { filledIn, previewOf, unknownIn } from './canned.ts';

const ONE = {
  receipt: 'PA-260826-7K3M',
  agencyName: 'UBND xã Tân Trụ',
  place: 'trước chợ {hạn}',
  categoryName: 'Đèn đường',
  dueAt: '2026-09-07T10:00:00Z',
} as CaseShown;

test('facts of the case stand in a canned reply once, blanks and unknown names stay to be filled in', () => {
  const text = '{đơn vị} đã tới {nơi} (mã {mã}), hạn {hạn}. {cán bộ}: [kết quả] {tên dân}';
  expect(filledIn(text, ONE, 'Trần Thu Hà')).toBe(
    'UBND xã Tân Trụ đã tới trước chợ {hạn} (mã PA-260826-7K3M), hạn 17:00 Thứ Hai, 07/09/2026. Trần Thu Hà: [kết quả] {tên dân}',
  );
});

test('a text whose marks were typed apart finds its places too', () => {
  expect(filledIn('{mã}'.normalize('NFD'), ONE, '')).toBe('PA-260826-7K3M');
});

test('a preview shows an example; names that nothing is known for are told before anybody saves', () => {
  const variables = [{ name: '{mã}', sample: 'PA-1' }];
  expect(previewOf('Việc {mã}, {tên}', variables)).toBe('Việc PA-1, {tên}');
  expect(unknownIn('Việc {mã}, {tên}, {tên}', variables)).toEqual(['{tên}']);
});
