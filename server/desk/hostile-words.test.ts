import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { monthlyReport } from '#adapters/documents/monthly-report.ts';
import { transferSlip } from '#adapters/documents/transfer-slip.ts';
import { createMailer } from '#adapters/mail/mailer.ts';
import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { importBatch } from '#knowledge/import/import-batch.ts';
import { readFile as readUpload } from '#knowledge/import/read-file.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { startFakeSmtp } from '#test/fakes/platforms/smtp.ts';
import type { PageParts } from '../http/page-parts.ts';
import { procedureRoutes } from '../http/page-procedure-routes.ts';
import { procedurePage } from '../staff/knowledge-pages.ts';
import { learnPage } from '../staff/learn-pages.ts';

// What others write (documents, citizens, staff's canned replies, names of files) is words on every surface.

const EVIL = `"><img src=x onerror='hurt()'><script>hurt()</script>`;
const STAFF: StaffSession = {
  csrf: 'x',
  staff: { id: '1', login: EVIL, name: EVIL, role: 'editor', agency: null, mustChange: false },
};

/** A document of each kind that a reader takes apart, its words hostile. */
async function imported(name: string, text: string): Promise<Procedure> {
  const read = await readUpload({ name, bytes: Buffer.from(text), checkedOn: '2026-08-01' });
  if ('reason' in read) throw new Error(read.reason);
  const [procedure] = importBatch([read]).procedures;
  if (!procedure) throw new Error('nothing was read');
  return procedure;
}

const FIELDS = {
  ...{ code: '9.000101', name: EVIL, everydayNames: [EVIL], exampleQuestions: [EVIL], field: EVIL },
  ...{ agencies: [EVIL], address: EVIL, results: [EVIL], audiences: [EVIL] },
  conditions: { kind: 'text', text: EVIL },
  papers: [{ case: EVIL, papers: [{ name: EVIL, forms: [EVIL] }] }],
  steps: [{ title: EVIL, text: EVIL }],
  ways: [{ kind: 'direct', note: EVIL, fee: { kind: 'unreadable', text: EVIL } }],
  legalBasis: [{ number: EVIL, title: EVIL }],
  suspicions: [{ field: EVIL, what: EVIL, raw: EVIL }],
  source: { url: 'javascript:hurt()', decision: EVIL, checkedOn: '2026-08-01' },
};
const fromJson = await imported(`${EVIL}.json`, JSON.stringify(FIELDS));
const fromMarkdown = await imported(
  'a.md',
  `# Giữ chỗ ${EVIL}\n\n- Mã thủ tục: 9.000101\n\n## Yêu cầu, điều kiện\n\n${EVIL}\n`,
);

async function publicPage(one: Procedure): Promise<string> {
  const app = fastify();
  const knowledge = { find: () => one, all: () => [one], fees: () => [], placeOf: () => undefined };
  const env = { OFFICE_NAME: EVIL, PUBLIC_URL: undefined };
  const parts = { env, knowledge, now: () => new Date('2026-08-01T00:00:00Z') };
  await procedureRoutes(app, parts as unknown as PageParts);
  const { body } = await app.inject({ url: '/thu-tuc/9.000101' });
  await app.close();
  return body;
}

const QUESTION: OpenQuestion = {
  ...{ folded: EVIL, question: EVIL, id: 7n, times: 1, badlyRated: 0, candidates: ['9.000101'] },
  ...{ answeredCode: '9.000101', answeredField: 'fee', lastAt: new Date('2026-08-01T00:00:00Z') },
};

const PAGES: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['plain page of an imported JSON file', () => procedurePage(STAFF, fromJson, EVIL, EVIL, EVIL)],
  [
    'plain page of an imported Markdown file',
    () => procedurePage(STAFF, fromMarkdown, EVIL, EVIL, ''),
  ],
  ['public page of an imported JSON file', () => publicPage(fromJson)],
  ['public page of an imported Markdown file', () => publicPage(fromMarkdown)],
  [
    'plain page of what a citizen asked',
    () => {
      const shown = {
        taught: [],
        ratings: { helped: 0, not: 0 },
        setAside: false,
        done: undefined,
      };
      return learnPage(STAFF, { ...shown, questions: [QUESTION] }, () => fromJson);
    },
  ],
];

test.each(PAGES)('%s: markup stays words', async (_surface, page) => {
  const markup = await page();
  expect(markup).toContain('&lt;img src=x');
  expect(markup).not.toContain('<img src=x');
  expect(markup).not.toContain('<script>hurt');
  expect(markup).not.toMatch(/href="\s*javascript:/iu);
});

const SLIP = {
  ...{ office: EVIL, day: EVIL, receipt: EVIL, receivedOn: EVIL, to: EVIL, category: EVIL },
  ...{ place: EVIL, text: EVIL, reason: EVIL, signedBy: EVIL },
};
const TABLE = { title: EVIL, columns: [EVIL], rows: [[EVIL]] };
const LETTER = {
  ...{ office: EVIL, period: EVIL, day: [EVIL, EVIL, EVIL] as const, signedBy: EVIL },
  parts: [{ heading: EVIL, sentences: [EVIL], tables: [TABLE] }],
};
const LETTERS: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['transfer slip', () => transferSlip(SLIP)],
  ['monthly report', () => monthlyReport(LETTER)],
];

test.each(LETTERS)('%s as a Word file: markup stays words', async (_name, write) => {
  const xml = partOf(await write(), 'word/document.xml');
  expect(xml).toContain('&lt;img src=x');
  expect(xml).not.toMatch(/<(?:img|script)\b/u);
});

/** One part of a packed file, by its local header. */
function partOf(packed: Buffer, name: string): string {
  const at = packed.indexOf(Buffer.from(name)) - 30;
  const extra = packed.readUInt16LE(at + 28);
  return inflateRawSync(packed.subarray(at + 30 + name.length + extra)).toString('utf8');
}

test('a mail is plain text, whatever a canned reply holds', async () => {
  const smtp = await startFakeSmtp();
  const mailer = createMailer({ url: smtp.url, from: 'Một Cửa <motcua@example.vn>' });
  await mailer.send('lan@example.vn', { subject: EVIL, text: EVIL, trackingId: 'mc-1' });
  await smtp.stop();
  expect(smtp.taken[0]?.contentType).toMatch(/^text\/plain\b/u);
  expect(smtp.taken[0]?.text).toContain(EVIL);
});

/** React escapes whatever it is given as words; these are the ways around it. */
const AROUND =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|srcdoc/iu;
/** Draws the QR code of a second factor, made in the browser of a secret of the server's. */
const DRAWS = 'settings/second-factor.tsx';

test('no page of the desk goes around React: what it is given stays words', async () => {
  const folder = fileURLToPath(new URL('../../console/src/', import.meta.url));
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.tsx?$/u.test(name),
  );
  const around: string[] = [];
  for (const name of files)
    if (AROUND.test(await readFile(`${folder}${name}`, 'utf8'))) around.push(name);
  expect(files.length).toBeGreaterThan(50);
  expect(around).toEqual([DRAWS]);
});
