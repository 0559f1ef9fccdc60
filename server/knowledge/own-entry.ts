import type pg from 'pg';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { Records } from '#adapters/postgres/prisma-client.ts';
import {
  announceKnowledge,
  beginOfficePage,
  dropOfficePage,
  editsOf,
} from '#adapters/postgres/procedures.ts';
import { linesOf } from '#adapters/postgres/taught-lines.ts';
import type { Edits } from '#knowledge/import/apply-edits.ts';
import { contentHash } from '#knowledge/import/content-hash.ts';
import { OWN_PREFIX, Procedure } from '#knowledge/schema/procedure.ts';
import { type DraftFields, writeDraft } from './drafts.ts';
import { feeOf } from './field-change.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { learnQuestion } from './learn-question.ts';
import { createTeaching } from './teach.ts';

const line = (most: number) => z.string().trim().max(most).normalize('NFC');
const said = (most: number) => line(most).min(2);

/** What the least entry says: what it is, who does it, how, on which law, and where the office says so. */
export const OwnEntry = z
  .object({
    ...{ name: said(300), everydayName: line(100).default(''), field: line(200).default('') },
    ...{ agency: said(300), address: line(300).default('') },
    way: z.enum(['direct', 'post', 'online']),
    fee: z.enum(['amount', 'free', 'set-by-province', 'not-stated']),
    amount: z.union([z.literal(''), z.coerce.number().int().positive()]).default(''),
    time: z.union([z.literal(''), z.coerce.number().positive()]).default(''),
    unit: z.enum(['working-day', 'day', 'hour']),
    ...{ papers: line(4_000).default(''), steps: line(4_000).default('') },
    ...{ conditions: line(4_000).default(''), result: line(500).default('') },
    ...{ lawNumber: line(100).default(''), lawTitle: said(500), document: said(300) },
    /** Shown as a link to everybody. */
    url: z.union([z.literal(''), z.url({ protocol: /^https$/u }).max(500)]).default(''),
    question: z.union([z.literal(''), z.coerce.bigint().positive()]).default(''),
  })
  .refine(({ papers, steps }) => papers !== '' || steps !== '', { path: ['steps'] })
  .refine(({ fee, amount }) => fee !== 'amount' || amount !== '', { path: ['amount'] });
export type OwnEntry = z.infer<typeof OwnEntry>;

interface Parts {
  readonly pool: pg.Pool;
  readonly records: Records;
  readonly knowledge: KnowledgeBase;
  readonly today: () => string;
}

/**
 * Begins an entry under a code of its own: nothing tells it before a second person has published its draft. The
 * question that it answers is taught with it.
 */
export async function beginOwnEntry(
  entry: OwnEntry,
  question: OpenQuestion | undefined,
  by: string,
  parts: Parts,
): Promise<{ readonly code: string; readonly taught: boolean }> {
  const { pool, records, knowledge, today } = parts;
  const code = await beginOfficePage(pool, (number) => blank(number, entry.name), by);
  await audit(pool, { actor: by, act: 'own-entry-begun', object: code });
  await knowledge.refresh();
  const one = knowledge.find(code);
  if (!one) throw new Error(`own entry ${code} was not built`);
  await writeDraft(one, fieldsOf(entry, today()), by, pool);
  const teaching = createTeaching(parts);
  if (entry.everydayName !== '') {
    const words = entry.everydayName;
    await teaching.teach({ code, kind: 'everydayNames', words, question: words }, by);
  }
  if (!question) return { code, taught: false };
  const lesson = { code, kind: 'exampleQuestions', words: '' } as const;
  return {
    code,
    taught: 'line' in (await learnQuestion(question, lesson, by, { records, teaching })),
  };
}

/** Its words come with the draft: hidden and empty until that is published. */
function blank(number: number, name: string) {
  const code = `${OWN_PREFIX}${String(number).padStart(6, '0')}`;
  const imported = Procedure.parse({ code, name, source: {}, publication: 'draft' });
  return { code, imported, hash: contentHash(imported) };
}

function fieldsOf(entry: OwnEntry, today: string): DraftFields {
  const { name, field, agency, address, way, time, unit, lawNumber, lawTitle } = entry;
  const fee = feeOf({ kind: entry.fee, value: Number(entry.amount), note: '' });
  const duration =
    time === '' ? undefined : ({ parsed: true, value: time, unit, text: '' } as const);
  return {
    ...{ name, field, address, agencies: [agency], publication: 'published' },
    ways: [{ kind: way, fee, duration, note: '' }],
    papers: papersOf(entry.papers),
    steps: entry.steps === '' ? [] : [{ title: '', steps: [], text: entry.steps }],
    conditions:
      entry.conditions === '' ? { kind: 'none' } : { kind: 'text', text: entry.conditions },
    results: entry.result === '' ? [] : [entry.result],
    legalBasis: [{ number: lawNumber, title: lawTitle, parsed: true }],
    source: { url: entry.url, decision: entry.document, checkedOn: today },
  };
}

function papersOf(lines: string): Procedure['papers'] {
  const papers = lines
    .split('\n')
    .map((name) => name.replace(/^[-•*\s]+/u, '').trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, forms: [], kind: 'unstated' as const, parsed: true }));
  return papers.length === 0 ? [] : [{ case: '', papers }];
}

/** An entry whose first draft is thrown away goes with it; the questions that it should answer wait again. */
export async function forgetOwnEntry(code: string, by: string, parts: Parts): Promise<void> {
  const kept = code.startsWith(OWN_PREFIX) ? await editsOf(parts.pool, code) : undefined;
  if (!kept || (kept.edits as Edits).fields !== undefined) return;
  const teaching = createTeaching(parts);
  for (const { id } of await linesOf(parts.records, code)) await teaching.undo(id, by);
  await dropOfficePage(parts.pool, code);
  await audit(parts.pool, { actor: by, act: 'own-entry-forgotten', object: code });
  await announceKnowledge(parts.pool);
  await parts.knowledge.refresh();
}
