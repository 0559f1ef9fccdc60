import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STALL_READ } from '#test/fixtures/procedures/stall-permit.ts';
import { readPdf } from './read-pdf.ts';

const file = new URL('../../../test/fixtures/procedures/stall-permit.pdf', import.meta.url);

test('every part of a printed page is read', async () => {
  const bytes = new Uint8Array(readFileSync(file));
  expect(await readPdf(bytes)).toMatchObject({ procedure: STALL_READ });
});

test('the bytes stay with whoever gave them', async () => {
  const bytes = new Uint8Array(readFileSync(file));
  await readPdf(bytes);
  expect(bytes.length).toBeGreaterThan(1000);
});

test('bytes that are no PDF are an error', async () => {
  await expect(readPdf(new TextEncoder().encode('%PDF-1.4 nothing'))).rejects.toThrow();
});
