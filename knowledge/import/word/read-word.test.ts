import { expect, test } from 'vitest';
import { STALL_READ } from '#test/fixtures/procedures/stall-permit.ts';
import { wordExport } from '#test/fixtures/procedures/word-export.ts';
import { readWord } from './read-word.ts';

test('every part of the Word export is read', async () => {
  expect(await readWord(await wordExport(), { checkedOn: '2026-08-01' })).toMatchObject({
    procedure: { ...STALL_READ, source: { ...STALL_READ.source, checkedOn: '2026-08-01' } },
  });
});

test('a label among the steps that is not bold opens nothing', async () => {
  const steps = ['Bước 1: Nộp giấy tờ gồm có', 'Thành phần hồ sơ: xem bảng', 'Bước 2: Nhận giấy.'];
  const read = await readWord(await wordExport({ steps }));
  expect(read).toMatchObject({
    procedure: { papers: STALL_READ.papers, steps: [{ steps: [{ number: 1 }, { number: 2 }] }] },
  });
});

test('bytes that are no Word document are an error', async () => {
  await expect(readWord(new TextEncoder().encode('not a document'))).rejects.toThrow();
});
