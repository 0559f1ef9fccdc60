import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { caseSheet } from '#server/desk/cases/case-sheet.ts';
import { sheetWish } from '#server/desk/cases/sheet-wish.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn, type DeskInTest } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let desk: DeskInTest;
beforeAll(async () => {
  store = await startStoreInTest();
  desk = await aDeskIn(store);
});
afterAll(() => store.close());
beforeEach(() => store.empty());

/** The file as somebody of that agency takes it out: heading line and lines. */
async function taken(query: object, agency?: string): Promise<readonly (readonly string[])[]> {
  const { member } = desk.staff('agent', agency);
  const [sheet] = await readSheets(await caseSheet(member, sheetWish(query), desk.parts));
  return sheet?.rows ?? [];
}

describe('cases on their way out', () => {
  test('the list and the chosen: what one sees, never a phone, never what was sealed, and on record', async () => {
    const own = await aCaseIn(store, { agency: 'xa', phone: '0900000123', text: '=1+1 đèn hư' });
    const other = await aCaseIn(store, { agency: 'so' });
    const sealed = await aCaseIn(store, { agency: 'xa', text: 'Ông Trịnh Hoài Xuyến nhận tiền' });
    const { does } = desk.staff('agent', 'xa');
    const reason = 'Là tố cáo.';
    await does(sealed, 'reclassify', { track: 'denunciation', reason });
    await does(own, 'elsewhere', { system: '1022', code: 'LA-77', link: '' });
    const [heading = [], ...lines] = await taken({ view: 'all' }, 'xa');
    expect(lines).toHaveLength(1);
    const line = Object.fromEntries(heading.map((name, at) => [name, lines[0]?.[at]]));
    expect(line).toMatchObject({
      'Mã phản ánh': own.receipt,
      'Nội dung': "'=1+1 đèn hư",
      'Mã: Tổng đài 1022 của tỉnh': 'LA-77',
    });
    expect(JSON.stringify(lines)).not.toMatch(/0900000123|Xuyến/u);
    const whole = await taken({ view: 'all' });
    expect(whole.slice(1).map(([receipt]) => receipt)).toEqual(
      expect.arrayContaining([own.receipt, other.receipt]),
    );
    const chosen = await taken({ view: 'all', receipt: [other.receipt, sealed.receipt] });
    expect(chosen.slice(1).map(([receipt]) => receipt)).toEqual([other.receipt]);
    expect(await store.count('audit', `act = 'export-cases'`)).toBe(3);
  });

  test('a link that is no web address is not kept', async () => {
    const one = await aCaseIn(store, { agency: 'xa' });
    const link = 'javascript:alert(1)';
    const { tries } = desk.staff('agent', 'xa');
    await expect(tries(one, 'elsewhere', { system: '1022', code: '1', link })).rejects.toThrow();
  });
});
