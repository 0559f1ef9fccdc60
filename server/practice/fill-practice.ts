import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { applyEffects } from '#adapters/postgres/message-path/apply-effects.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import { storeMessage } from '#adapters/postgres/message-path/store-message.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import { settleInPractice } from '#adapters/postgres/practice-people.ts';
import type { Effect } from '#bot/effects.ts';
import { personComes } from '#bot/replies/person.ts';
import { drawReceipt } from '#cases/receipt.ts';
import type { Office } from '../office/open-office.ts';
import { seedSampleDossiers } from '../runtime/seed-sample-dossiers.ts';
import { PRACTICE_REPORTS, PRACTICE_TALKS, type PracticeReport } from './practice-samples.ts';

export interface FillParts {
  readonly office: Pick<Office, 'desk' | 'agencyName' | 'communes'>;
  readonly context: EffectContext;
}

const DAY_MS = 86_400_000;

/** Invented people, reports, talks and dossiers, made by the same code that keeps real ones. */
export async function fillPractice(pool: pg.Pool, parts: FillParts): Promise<void> {
  const accountId = await ensureAccount(pool, { kind: 'web', name: 'tap-huan' });
  for (const [at, report] of PRACTICE_REPORTS.entries())
    await fileReport(pool, { accountId, recipient: `mau-${at}` }, report, parts);
  for (const [at, talk] of PRACTICE_TALKS.entries())
    await beginTalk(pool, { accountId, recipient: `mau-tro-chuyen-${at}` }, talk, parts);
  await seedSampleDossiers(pool, parts.context.personal);
  await settleInPractice(pool);
}

interface Who {
  readonly accountId: string;
  readonly recipient: string;
}

async function fileReport(
  pool: pg.Pool,
  who: Who,
  report: PracticeReport,
  { office, context }: FillParts,
): Promise<void> {
  const now = new Date(context.now().getTime() - report.daysAgo * DAY_MS);
  const receipt = drawReceipt(now, randomBytes(16));
  const { category, urgent } = office.desk.read(report.text);
  const communeCode = office.communes[0]?.id;
  const routed = office.desk.route({ category, communeCode, text: report.text, now });
  const { dueAt, explained } = office.desk.deadline(category, now, routed.agencyName);
  const effect: Effect = {
    ...{ kind: 'file-case', key: `practice/${receipt}`, receipt, category, urgent },
    ...{ text: report.text, place: report.place, communeCode, phone: report.phone },
    ...{ hideContact: false, agency: routed.agency, routedBecause: routed.because },
    ...{ dueAt: dueAt.toISOString(), deadlineExplained: explained, photos: [] },
  };
  const reply = `Em đã gửi phản ánh của anh/chị. Mã: ${receipt}.`;
  await say(
    pool,
    who,
    { text: report.text, reply, effects: [effect] },
    { ...context, now: () => now },
  );
}

async function beginTalk(
  pool: pg.Pool,
  who: Who,
  text: string,
  { context }: FillParts,
): Promise<void> {
  const key = `practice/${who.recipient}`;
  const effects = [{ kind: 'hold-for-staff', key, why: 'asked', place: 1 }] as const;
  await say(
    pool,
    who,
    { text, reply: personComes({ place: 1, minutes: undefined }), effects },
    context,
  );
}

/** What a turn would have left: the message, the effects and the reply. */
async function say(
  pool: pg.Pool,
  { accountId, recipient }: Who,
  turn: { readonly text: string; readonly reply: string; readonly effects: readonly Effect[] },
  context: EffectContext,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const stored = await storeMessage(client, {
      ...{ accountId, recipient, eventId: recipient, kind: 'message', status: 'done' },
      ...{ content: { kind: 'text', text: turn.text }, sentAt: context.now() },
    });
    if (!stored) return;
    const { conversationId, inboxId } = stored;
    await applyEffects(
      client,
      conversationId,
      { handled: [{ id: inboxId }], effects: turn.effects },
      context,
    );
    await addBubble(client, {
      ...{ conversationId, key: `practice/${inboxId}`, kind: 'reply', author: 'assistant' },
      bubble: { text: turn.reply, buttons: [], unkept: false },
    });
  });
}
