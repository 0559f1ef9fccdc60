import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { StaffHandler } from './for-staff.ts';
import { editors } from './may.ts';
import { feeFromForm, placeFromForm } from './overlay-forms.ts';
import { reasonWords } from './overlay-words.ts';
import { readUpload } from './read-upload.ts';

const FEE = {
  code: '1.000001',
  amounts: '20.000 | bản chính\r\n8.000 | bản sao\r\n',
  resolution: 'Nghị quyết 5',
  from: '2026-01-01',
  to: '',
  checkedBy: 'Lan',
};
const PLACE = {
  code: '',
  commune: 'xã Tân Trụ',
  office: 'Quầy 1',
  address: '12 ấp Chợ',
  hours: '',
  phone: '',
  resolution: 'Quyết định 12',
  from: '2026-01-01',
  to: '2026-12-31',
  checkedBy: 'Lan',
};
const communeOf = (name: string): string | undefined =>
  name === 'xã Tân Trụ' ? '80001' : undefined;

test('the form of a fee holds one sum a line', () => {
  expect(feeFromForm(FEE)).toEqual({
    kind: 'fee',
    overlay: {
      code: '1.000001',
      amounts: [
        { value: 20_000, per: 'bản chính' },
        { value: 8000, per: 'bản sao' },
      ],
      resolution: 'Nghị quyết 5',
      from: '2026-01-01',
      checkedBy: 'Lan',
    },
  });
});

test('the form of a place names its commune', () => {
  expect(placeFromForm(PLACE, communeOf)).toMatchObject({
    kind: 'place',
    overlay: { commune: '80001', office: 'Quầy 1', to: '2026-12-31' },
  });
});

test('what a sheet would refuse, a form refuses for the same reason', () => {
  expect(feeFromForm({ ...FEE, amounts: '20.000 | bản chính\n8 | bản sao' })).toEqual({
    refused: 'the amount is under 1,000 đồng',
  });
  expect(feeFromForm({ ...FEE, amounts: '' })).toEqual({ refused: 'no amount' });
  expect(placeFromForm({ ...PLACE, commune: 'xã Lạ' }, communeOf)).toEqual({
    refused: 'no such commune',
  });
});

test('every reason of the readers has words for the people who mend it', async () => {
  const files = ['read-fee-overlay', 'read-place-overlay', 'group-overlays'].map((name) =>
    readFile(new URL(`../../knowledge/import/${name}.ts`, import.meta.url), 'utf8'),
  );
  const text = (await Promise.all(files)).join('\n');
  const told = [...text.matchAll(/'([a-z][^']* [^']*)'/gu)].map(([, words = '']) => words);
  const reasons = told.filter((words) => /^[\w ,:đồng]+$/u.test(words) && !HEADERS.has(words));
  expect(reasons.length).toBeGreaterThan(15);
  expect(reasons.filter((reason) => reasonWords(reason) === reason)).toEqual([]);
});

/** Header cells that happen to be written without marks. */
const HEADERS = new Set(['checked by', 'thu cho']);

test('an uploaded file arrives as its bytes beside the words of its form', async () => {
  const app = fastify();
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, readUpload);
  app.post('/', async ({ body }) => {
    const { csrf, file } = body as { readonly csrf: string; readonly file: Uint8Array };
    return { csrf, bytes: [...file] };
  });
  const form = new FormData();
  form.set('csrf', 'abc');
  form.set('file', new Blob([new Uint8Array([80, 75, 0, 255])]), 'a.xlsx');
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await sent.arrayBuffer());
  const answer = await app.inject({ method: 'POST', url: '/', headers, payload });
  expect(answer.json()).toEqual({ csrf: 'abc', bytes: [80, 75, 0, 255] });
  await app.close();
});

test.each([
  ['editor', 200],
  ['supervisor', 200],
  ['administrator', 200],
  ['agent', 403],
  ['inspector', 403],
] as const)('an %s who changes the knowledge is answered %i', async (role, code) => {
  const app = fastify();
  const handle: StaffHandler = async (_request, reply) => reply.send('done');
  const staff: StaffMember = {
    id: '1',
    login: 'lan',
    name: 'Lan',
    role,
    agency: null,
    mustChange: false,
  };
  app.get('/', async (request, reply) => editors(handle)(request, reply, { staff, csrf: 'x' }));
  expect((await app.inject('/')).statusCode).toBe(code);
  await app.close();
});
