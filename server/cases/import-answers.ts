import { createHash } from 'node:crypto';
import type pg from 'pg';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { type Appended, appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { matchElsewhere } from '#adapters/postgres/cases/case-elsewhere.ts';
import type { NewCaseEvent } from '#adapters/postgres/cases/case-notices.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { caseAnsweredOutsideNotice } from '#bot/replies/case-notices.ts';
import type { Happened } from '#cases/case-event.ts';
import type { Refusal } from '#cases/case-rules.ts';
import { type ExternalSystem, systemWords } from '#cases/external-systems.ts';
import type { OutsideAnswer } from '#cases/outside-answers.ts';
import type { CaseParts } from '../desk/cases/case-parts.ts';
import { reaches } from '../desk/cases/roles.ts';

/** What a line of another system's file came to. `known`: it was brought in before, nothing changed. */
export type LineEnd =
  | { readonly kind: 'answered' | 'noted' | 'known'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly receipt: string; readonly refusal: Refusal }
  | { readonly kind: 'unmatched' };

/** Who brings the file in, from where. */
export interface Bringing {
  readonly system: ExternalSystem;
  readonly staff: StaffMember;
  readonly parts: CaseParts;
  /** The same report; nothing is written and nobody told. */
  readonly dryRun: boolean;
}

/** Carries a line's end out of a transaction that must be rolled back. */
class NothingKept extends Error {
  override readonly name = 'NothingKept';
  readonly end: LineEnd;

  constructor(end: LineEnd) {
    super(end.kind);
    this.end = end;
  }
}

/**
 * Puts what another system says into our case: its code and state are kept, its answer answers the case and is told
 * to everybody who waits for it. The same line twice changes nothing, whoever brings it. A line is written whole or
 * not at all.
 */
export async function importAnswer(answer: OutsideAnswer, bringing: Bringing): Promise<LineEnd> {
  try {
    return await inTransaction(bringing.parts.pool, async (client) => {
      const end = await bring(client, answer, bringing);
      if (bringing.dryRun || end.kind === 'refused') throw new NothingKept(end);
      return end;
    });
  } catch (error) {
    if (error instanceof NothingKept) return error.end;
    throw error;
  }
}

async function bring(
  client: pg.ClientBase,
  answer: OutsideAnswer,
  bringing: Bringing,
): Promise<LineEnd> {
  const { system, staff } = bringing;
  const one = await matchElsewhere(client, system, answer);
  if (!one || !reaches(staff, one)) return { kind: 'unmatched' };
  const { receipt } = one;
  const ends: Appended[] = [];
  for (const event of eventsOf(one, answer, bringing))
    ends.push(await appendCaseEvents(client, one.id, 'newest', [event]));
  const refused = ends.find((end) => end.kind === 'refused');
  if (refused) return { kind: 'refused', receipt, refusal: refused.refusal };
  if (!ends.some(({ kind }) => kind === 'appended')) return { kind: 'known', receipt };
  await auditWithin(client, {
    actor: staff.login,
    act: 'case-answer-brought-in',
    object: receipt,
    detail: { system },
  });
  return { kind: ends[1]?.kind === 'appended' ? 'answered' : 'noted', receipt };
}

/** First how far it is there, then its answer where it has one that the case has not. */
function eventsOf(
  one: DeskCase,
  answer: OutsideAnswer,
  bringing: Bringing,
): readonly NewCaseEvent[] {
  const { staff, parts, system } = bringing;
  const by = { kind: 'staff', login: staff.login, name: staff.name } as const;
  const { code, link, state, answer: text } = answer;
  const before = { at: parts.now(), by };
  const key = (said: readonly string[]) => `outside/${one.id}/${digestOf([system, ...said])}`;
  const what = refOf(one, answer, system);
  const ref = { ...before, key: key([code, link, state, text]), what };
  if (text === '' || text === one.answer) return [ref];
  return [ref, { ...before, key: key([text]), ...answeredBy(one, text, bringing) }];
}

/** What the line leaves out stays as it was. */
function refOf(
  { externalRefs }: DeskCase,
  { code, link, state, answer }: OutsideAnswer,
  system: ExternalSystem,
): Extract<Happened, { kind: 'external-ref' }> {
  const before = externalRefs.find((ref) => ref.system === system) ?? NOTHING_KNOWN;
  const stateNow = state || (answer === '' ? before.state : 'answered');
  return {
    ...{ kind: 'external-ref', system, state: stateNow },
    ...{ code: code || before.code, link: link || before.link },
  };
}

const NOTHING_KNOWN = { code: '', link: '', state: '' };

function answeredBy(
  { receipt }: DeskCase,
  text: string,
  { system, parts }: Bringing,
): Pick<NewCaseEvent, 'what' | 'notice'> {
  const author = systemWords(system);
  const words = caseAnsweredOutsideNotice({ receipt, office: parts.office }, author, text);
  return {
    what: { kind: 'answered', text, outside: author },
    notice: { purpose: 'case-answered', author, citizen: words, followers: words },
  };
}

function digestOf(what: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
}
