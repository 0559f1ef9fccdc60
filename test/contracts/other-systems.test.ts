import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drawReceipt } from '#cases/receipt.ts';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { importAnswersFile } from '#server/cases/import-answers-file.ts';
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

describe('answers on their way back', () => {
  const receiptNo = (seed: number): string =>
    drawReceipt(new Date('2026-11-24T02:00:00Z'), new Uint8Array(16).fill(seed));

  /** A file of the 1022, brought in by a supervisor; what became of each line. */
  async function brings(lines: readonly string[], agency?: string, dryRun = false) {
    const { member: staff } = desk.staff('supervisor', agency);
    const csv = ['Mã phiếu,Nội dung,Trạng thái,Kết quả xử lý', ...lines].join('\n');
    const bringing = { system: '1022', staff, parts: desk.parts, dryRun } as const;
    const done = await importAnswersFile(new TextEncoder().encode(csv), bringing);
    return done?.map((one) => ('end' in one ? one.end.kind : one.because));
  }

  test('are matched by our receipt or by their code, told once to all who wait, and the same file twice changes nothing', async () => {
    const byReceipt = await aCaseIn(store, { agency: 'xa', receipt: receiptNo(1) });
    const byCode = await aCaseIn(store, { agency: 'xa', receipt: receiptNo(2) });
    const joined = await aCaseIn(store, { agency: 'xa', receipt: receiptNo(3) });
    const { does } = desk.staff('agent', 'xa');
    await does(byCode, 'elsewhere', { system: '1022', code: 'LA-77', link: '' });
    await does(joined, 'merge', { into: byCode.receipt, because: 'Cùng một cột đèn.' });
    const file = [
      `LA-76,"Đèn hư. Mã tham chiếu: ${byReceipt.receipt}",Xong,Đã thay bóng.`,
      'LA-77,,Xong,Đã thay dây.',
      'LA-99,,Xong,Của nơi khác.',
      `LA-78,Mã tham chiếu: ${joined.receipt},Xong,Đã thay.`,
    ];
    const first = ['answered', 'answered', 'unmatched', 'refused'];
    const untouched = await store.count('case_event');
    expect(await brings(file, 'xa', true)).toEqual(first);
    expect(await store.count('case_event')).toBe(untouched);
    expect(await brings(file, 'xa')).toEqual(first);
    const after = await store.count('case_event');
    for (const agency of ['xa', undefined])
      expect(await brings(file, agency)).toEqual(['known', 'known', 'unmatched', 'refused']);
    expect(await store.count('case_event')).toBe(after);
    const { rows } = await store.pool.query<{ stage: string; refs: string; told: number }>(
      `SELECT stage, external_refs::text AS refs, (SELECT count(*)::int FROM notice n
          WHERE n.words->>'chat' LIKE '%' || c.answer || '%Tổng đài 1022 của tỉnh%') AS told
         FROM feedback_case c WHERE receipt = ANY($1) ORDER BY receipt = $2`,
      [[byReceipt.receipt, byCode.receipt], byCode.receipt],
    );
    expect(rows).toMatchObject([
      { stage: 'answered', told: 1, refs: expect.stringContaining('LA-76') as string },
      { stage: 'answered', told: 2, refs: expect.stringContaining('Xong') as string },
    ]);
    expect(await store.count('audit', `act = 'case-answer-brought-in'`)).toBe(2);
  });

  test('two at once bring one answer; another agency’s case and a sealed one are matched by nothing', async () => {
    const one = await aCaseIn(store, { agency: 'xa', receipt: receiptNo(4) });
    const sealed = await aCaseIn(store, { agency: 'xa', receipt: receiptNo(5) });
    const { does } = desk.staff('agent', 'xa');
    await does(sealed, 'elsewhere', { system: '1022', code: 'LA-55', link: '' });
    await does(sealed, 'reclassify', { track: 'denunciation', reason: 'Là tố cáo.' });
    const line = `LA-5,Mã tham chiếu: ${one.receipt},,Đã dọn.`;
    expect(await brings([line], 'so')).toEqual(['unmatched']);
    expect(await brings(['LA-55,,,Đã xử lý.', `,Mã: ${sealed.receipt},,Xong.`])).toEqual([
      ...['unmatched', 'unmatched'],
    ]);
    const both = await Promise.all([brings([line]), brings([line])]);
    expect(both.flat().toSorted()).toEqual(['answered', 'known']);
    expect(await store.count('notice', `words->>'chat' LIKE '%Đã dọn.%'`)).toBe(1);
  });
});
