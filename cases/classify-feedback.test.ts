import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { sharedPath } from '#test/shared-data.ts';
import { CATEGORIES, CATEGORY_IDS, categoryOf, isCategoryId } from './categories.ts';
import { type Classified, classifyFeedback } from './classify-feedback.ts';
import { HELD_BACK_REPORTS } from './held-back-reports.ts';
import { INVENTED_REPORTS } from './invented-reports.ts';
import { UNSEEN_REPORTS } from './unseen-reports.ts';
import { WIDER_REPORTS } from './wider-reports.ts';

interface Row {
  readonly text: string;
  readonly category: string;
  readonly urgent: boolean;
}

function measure(
  rows: readonly Row[],
  classify = (text: string): Classified => classifyFeedback(text),
) {
  const found = rows.map((row) => ({ row, got: classify(row.text) }));
  const both = found.filter(({ row, got }) => row.urgent && got.urgent).length;
  const wanted = rows.filter((row) => row.urgent).length;
  const given = found.filter(({ got }) => got.urgent).length;
  const right = found.filter(({ row, got }) => row.category === got.category).length;
  return { category: right / rows.length, urgentF1: (2 * both) / (wanted + given) };
}

const asRows = (reports: typeof INVENTED_REPORTS): Row[] =>
  reports.map(([category, urgent, text]) => ({ category, urgent, text }));

test.each([
  ['Ổ gà to trước chợ, xe máy té hoài', 'giao_thong', true],
  ['den duong ap 4 tat ca tuan', 'chieu_sang', false],
  ['Quán karaoke hát tới nửa đêm', 'tieng_on', false],
  ['Dây điện đứt rớt xuống đường', 'dien', true],
  ['cúp nước 3 ngày rồi', 'cap_nuoc', true],
  ['Cán bộ một cửa hách dịch', 'thai_do_cham_tre', false],
] as const)('%s', (text, category, urgent) => {
  expect(classifyFeedback(text)).toMatchObject({ category, urgent });
});

test('what a report is about is not drowned by what it stands beside', () => {
  expect(classifyFeedback('Trụ đèn trước trường mẫu giáo bị hư').category).toBe('chieu_sang');
  expect(classifyFeedback('Từ trạm y tế tới nhà thuốc tối om').category).toBe('chieu_sang');
  expect(classifyFeedback('Rác chất đống cạnh trạm y tế').category).toBe('rac_moi_truong');
});

test('nothing recognised is filed as other, with no certainty', () => {
  expect(classifyFeedback('xin chào')).toEqual({ category: 'khac', urgent: false, score: 0 });
});

test('the reports that the words were learned from land in their category and danger is seen', () => {
  const { category, urgentF1 } = measure(
    [INVENTED_REPORTS, HELD_BACK_REPORTS, WIDER_REPORTS].flatMap(asRows),
  );
  expect(category).toBeGreaterThanOrEqual(0.98);
  expect(urgentF1).toBeGreaterThanOrEqual(0.93);
});

test.each([
  'Trụ điện trung thế bị xe cẩu tông nghiêng',
  'Ông hàng xóm đánh vợ bầm mắt, đêm nào cũng la khóc',
  'tru dien bi xe tong nghieng nga sap do',
  'Nước ngập ngang bụng, nhà có bà cụ nằm liệt',
  'Heo bỏ ăn sốt đỏ da, bốn nhà trong xóm chết sạch chuồng',
  'Đèn xanh đèn đỏ ngã tư tắt ngúm từ sáng',
])('danger is told by what stands together: %s', (text) => {
  expect(classifyFeedback(text).urgent).toBe(true);
});

test.each([
  'Công tơ nhà tôi quay dù đã tắt hết cầu dao',
  'Bãi giữ xe trước bệnh viện chặt chém quá',
  'Cây cầu này đẹp quá, xin cảm ơn',
  'Người ta bán thịt heo chết giá rẻ ngoài lề',
  'Quán nhậu bờ sông đánh đàn hò hét tới khuya',
])('one word of it alone is none: %s', (text) => {
  expect(classifyFeedback(text).urgent).toBe(false);
});

test('reports never used to mend the tables keep what was measured at first reading', () => {
  const { category, urgentF1 } = measure(asRows(UNSEEN_REPORTS));
  expect(category).toBeGreaterThanOrEqual(0.89);
  expect(urgentF1).toBeGreaterThanOrEqual(0.79);
});

test('without tone marks most still land there', () => {
  const bare = (text: string) => classifyFeedback(stripMarks(text));
  expect(measure(asRows(UNSEEN_REPORTS), bare).category).toBeGreaterThanOrEqual(0.85);
});

const feedback = sharedPath('eval/feedback.jsonl');
test.skipIf(!feedback)('the development set is reached: category 0.85, urgent F1 0.80', () => {
  const rows = readFileSync(feedback ?? '', 'utf8')
    .trim()
    .split('\n');
  const { category, urgentF1 } = measure(rows.map((row) => JSON.parse(row) as Row));
  expect(category).toBeGreaterThanOrEqual(0.85);
  expect(urgentF1).toBeGreaterThanOrEqual(0.8);
});

test('every category has a label and a deadline, and only things that many see may be shared', () => {
  expect(CATEGORIES.map(({ id }) => id)).toEqual([...CATEGORY_IDS]);
  expect(CATEGORIES.every(({ label, defaultWorkingDays }) => label && defaultWorkingDays > 0)).toBe(
    true,
  );
  expect(CATEGORIES.filter(({ shareable }) => shareable).map(({ id }) => id)).toEqual([
    'giao_thong',
    'chieu_sang',
    'rac_moi_truong',
    'ngap_nuoc',
    'cap_nuoc',
    'dien',
  ]);
  expect(CATEGORIES.filter(({ aboutStaff }) => aboutStaff).map(({ id }) => id)).toEqual([
    'thai_do_cham_tre',
  ]);
  expect(categoryOf('dien')?.label).toBe('Điện');
  expect(isCategoryId('nothing')).toBe(false);
});
