import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCodes, findDossierCodes } from './dossier-codes.ts';

test.each([
  ['000.00.04.H51-200221-0001', '000.00.04.H51-200221-0001'],
  ['G01.899.909-260916-890028', 'G01.899.909-260916-890028'],
  ['H24.30-260115-0012', 'H24.30-260115-0012'],
  ['03706/2026/07906', '03706/2026/07906'],
  ['h24.30-260115-0012', 'H24.30-260115-0012'],
  ['H24 30 260115 0012', 'H24.30-260115-0012'],
  ['H24. 30 - 260115 - 0012', 'H24.30-260115-0012'],
  ['H2430-260115-0012', 'H24.30-260115-0012'],
  ['H24.3O-26O115-OO12', 'H24.30-260115-0012'],
  ['h24.30–260115–0012', 'H24.30-260115-0012'],
  ['ooo.oo.o4.h51-2oo221-ooo1', '000.00.04.H51-200221-0001'],
  ['0000004H51-200221-0001', '000.00.04.H51-200221-0001'],
  ['g01 899 909 260916 890028', 'G01.899.909-260916-890028'],
  ['03706 / 2026 / 07906', '03706/2026/07906'],
  ['000 00 04 H51 200221 0001', '000.00.04.H51-200221-0001'],
])('%s is read as %s', (written, code) => {
  expect(findDossierCodes(`cho hỏi hồ sơ ${written} tới đâu rồi`)).toEqual([code]);
});

test.each(['1.004222', '2.000815.000.00.00.H55', '1.001193.000.00.00.H35', '1.012753.H19'])(
  '%s is a procedure, not a dossier',
  (code) => {
    expect(findCodes(`thủ tục ${code} cần gì`)).toMatchObject([{ kind: 'procedure', code }]);
  },
);

test.each(['PA-260826-7K3MPX', 'pa 260826 7k3mpx', 'PA - 260826 - 7K3MPX'])(
  '%s is a receipt',
  (written) => {
    expect(findCodes(`phản ánh ${written} sao rồi`)).toMatchObject([
      { kind: 'receipt', code: 'PA-260826-7K3MPX' },
    ]);
  },
);

test('several codes in one message are all found, in order', () => {
  const text = 'H24.30-260115-0012 với h24.31-260302-0007 của mẹ tui, thủ tục 1.004222';
  expect(findCodes(text).map(({ code }) => code)).toEqual([
    'H24.30-260115-0012',
    'H24.31-260302-0007',
    '1.004222',
  ]);
});

test('the same code twice is one dossier', () => {
  expect(findDossierCodes('H24.30-260115-0012 ý là h24.30-260115-0012')).toHaveLength(1);
});

test.each([
  '0900000571',
  '999027468772',
  'ngày 20/11/2026',
  'QL1A-260115',
  'nghị định 118/2025/NĐ-CP',
  'H24.30-261315-0012',
  'H24.30-260132-0012',
  'số nhà 24/30/15',
  'lúc 17h30 2611',
])('no dossier code is seen in "%s"', (text) => {
  expect(findDossierCodes(text)).toEqual([]);
});

test('a code is found whatever case and spacing it is typed in', () => {
  const part = fc.stringMatching(/^\d{2}$/u);
  const number = fc.stringMatching(/^\d{4}$/u);
  const gap = fc.constantFrom('.', ' ', '. ', '');
  const dash = fc.constantFrom('-', ' - ', ' ', '–');
  fc.assert(
    fc.property(part, number, gap, dash, fc.boolean(), (unit, last, dot, line, small) => {
      const written = `H24${dot}${unit}${line}260115${line}${last}`;
      const typed = small ? written.toLowerCase() : written;
      expect(findDossierCodes(`mã ${typed} ạ`)).toEqual([`H24.${unit}-260115-${last}`]);
    }),
  );
});
