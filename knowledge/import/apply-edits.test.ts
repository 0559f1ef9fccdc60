import { describe, expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { applyEdits } from './apply-edits.ts';

const imported = Procedure.parse({
  code: '1.000001',
  name: 'Đăng ký khai sinh',
  everydayNames: ['làm khai sinh'],
  source: {},
  brokenFields: ['papers', 'steps'],
});
const edit = <T>(value: T) => ({ value, by: 'editor', at: '2026-08-01T08:00:00+07:00' });

describe('staff edits stay apart from the page', () => {
  test('names and questions are added, once each and composed', () => {
    const edited = applyEdits(imported, {
      everydayNames: ['làm khai sinh', 'giấy khai sanh'.normalize('NFD')],
      exampleQuestions: ['sanh con làm giấy gì'],
    });
    expect(edited.everydayNames).toEqual(['làm khai sinh', 'giấy khai sanh']);
    expect(edited.exampleQuestions).toEqual(['sanh con làm giấy gì']);
  });

  test('a field set by hand replaces the page and is no longer broken', () => {
    const papers = [
      { case: '', papers: [{ name: 'Tờ khai', forms: [], kind: 'submit' as const, parsed: true }] },
    ];
    const edited = applyEdits(imported, { fields: { papers: edit(papers) } });
    expect(edited.papers).toMatchObject(papers);
    expect(edited.brokenFields).toEqual(['steps']);
  });

  test('a newer import keeps them', () => {
    const edits = { fields: { address: edit('Số 1') } };
    const newer = applyEdits({ ...imported, name: 'Đăng ký khai sinh lưu động' }, edits);
    expect(newer).toMatchObject({ name: 'Đăng ký khai sinh lưu động', address: 'Số 1' });
  });

  test('the import itself is not changed', () => {
    applyEdits(imported, { everydayNames: ['x'] });
    expect(imported.everydayNames).toEqual(['làm khai sinh']);
  });

  test('an edit that does not fit the schema is an error', () => {
    expect(() => applyEdits(imported, { fields: { name: edit('') } })).toThrow();
  });
});

test('what is excluded is a draft, whatever its page says, and comes back as it was', () => {
  const excluded = { reason: 'lệ phí sai', by: 'editor', at: '2026-08-01T08:00:00+07:00' };
  expect(applyEdits(imported, { excluded }).publication).toBe('draft');
  expect(applyEdits(imported, { excluded: undefined }).publication).toBe('published');
});
