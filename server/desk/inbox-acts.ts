import { createHash } from 'node:crypto';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { answerCase } from '#adapters/postgres/cases/answer-case.ts';
import { type Appended, appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { findCase } from '#adapters/postgres/cases/case-records.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { caseAnsweredNotice } from '#bot/replies/notice.ts';
import type { Happened, HappenedKind } from '#cases/case-event.ts';
import type { InboxAct } from '#console/protocol.ts';
import type { StaffParts } from '../staff/staff-parts.ts';

/** The event that an act is. */
export const KIND_OF: Readonly<Record<InboxAct, HappenedKind>> = {
  accept: 'accepted',
  note: 'noted',
  answer: 'answered',
};

/** Somebody acts on a case that they reach; `may` is what they may do to it as it stands. */
export interface Acting {
  readonly receipt: string;
  readonly staff: { readonly login: string; readonly name: string };
  readonly may: readonly InboxAct[];
}

/** How it ended; nothing was done where it did not. */
export type ActEnd =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'not';
      readonly status: number;
      readonly code: string;
      readonly message: string;
    };

const Act = z.object({ act: z.enum(['accept', 'note', 'answer']) });
const Words = z.string().trim().min(1).max(4_000);
const Version = z.object({ version: z.number().int() });
const Said = Version.extend({ text: Words });

const not = (status: number, code: string, message: string): ActEnd => ({
  kind: 'not',
  ...{ status, code, message },
});

/** Does one act with its line in the audit. Throws `ZodError` for what is no act. */
export async function actOnCase(
  params: unknown,
  body: unknown,
  { receipt, staff, may }: Acting,
  parts: StaffParts,
): Promise<ActEnd> {
  const { act } = Act.parse(params);
  if (!may.includes(act))
    return not(
      403,
      'not-now',
      'Việc này không làm được lúc này, hoặc không thuộc vai trò của anh/chị.',
    );
  const found = await findCase(parts.records, receipt);
  if (!found) return not(404, 'no-case', 'Không có phản ánh này.');
  const appended = await append(act, found.id, body, { receipt, staff, may }, parts);
  if (appended.kind === 'moved')
    return not(
      409,
      'moved',
      'Có người vừa làm việc này trước. Anh/chị xem lại diễn biến rồi gửi tiếp; chữ đang viết vẫn còn.',
    );
  if (appended.kind !== 'appended' && appended.kind !== 'known')
    return not(409, 'not-now', 'Phản ánh đã sang bước khác, việc này không làm được nữa.');
  await audit(parts.pool, { actor: staff.login, act: `case-${KIND_OF[act]}`, object: receipt });
  return { kind: 'done' };
}

async function append(
  act: InboxAct,
  caseId: string,
  body: unknown,
  { receipt, staff }: Acting,
  { pool, office }: StaffParts,
): Promise<Appended> {
  const at = new Date();
  if (act === 'answer') {
    const { version, text } = Said.parse(body);
    const words = caseAnsweredNotice(receipt, text, staff.name, office);
    const { login, name } = staff;
    return answerCase(pool, { caseId, version, text, staff: { login, name }, at, words });
  }
  const what: Happened =
    act === 'accept' ? { kind: 'accepted' } : { kind: 'noted', text: Said.parse(body).text };
  const { version } = Version.parse(body);
  const digest = createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);
  const event = {
    key: `${caseId}/${version}/${staff.login}/${digest}`,
    at,
    by: { kind: 'staff', login: staff.login, name: staff.name } as const,
    what,
  };
  return inTransaction(pool, (client) => appendCaseEvents(client, caseId, version, [event]));
}
