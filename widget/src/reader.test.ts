import { expect, test } from 'vitest';
import { spoken } from './reader.ts';

test('what is read aloud leaves out addresses and list signs', () => {
  expect(
    spoken(
      'Dạ, lệ phí:\n- Trực tiếp: 20.000 đ\n- Trực tuyến: 10.000 đồng.\nhttps://dichvucong.gov.vn/x',
    ),
  ).toBe('Dạ, lệ phí: Trực tiếp: 20.000 đồng. Trực tuyến: 10.000 đồng.');
});
