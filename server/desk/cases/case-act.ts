import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { z } from 'zod';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { type Appended, appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import type { CaseNotice } from '#adapters/postgres/cases/case-notices.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { NoticeWords } from '#bot/notices/notice.ts';
import type { NamedCase } from '#bot/replies/case-notices.ts';
import type { Happened, HappenedKind } from '#cases/case-event.ts';
import type { CaseParts } from './case-parts.ts';
import { refusalWords } from './refusal-words.ts';
import type { Role } from './roles.ts';

/** Somebody is about to act on a case that they have read at this version. */
export interface Acting {
  readonly one: DeskCase;
  readonly version: number;
  readonly staff: StaffMember;
  readonly parts: CaseParts;
  readonly at: Date;
}

/** What an act came to. `moved`: somebody else was first; nothing of it was done. */
export type ActEnd =
  | { readonly kind: 'done'; readonly contact?: string | undefined }
  | { readonly kind: 'moved' }
  | { readonly kind: 'refused'; readonly message: string };

/** One thing that staff can do to a case: the same for pages and API. */
export interface CaseAct {
  readonly name: string;
  /** On the button. */
  readonly label: string;
  readonly roles: readonly Role[];
  /** Offered where this may happen to the case as it stands. */
  readonly offeredFor: HappenedKind;
  readonly input: z.ZodObject;
  /** Where it is offered to some people alone, or for what stands in the case. */
  readonly fits?: ((one: DeskCase, staff: StaffMember) => boolean) | undefined;
  /** Asked once more before it is done: what it will do, where that cannot be undone. */
  readonly warning: string | undefined;
  readonly run: (input: unknown, acting: Acting) => Promise<ActEnd>;
}

/** An act that is one event, with what is told of it. */
export interface EventAct<I extends z.ZodObject>
  extends Pick<CaseAct, 'name' | 'label' | 'roles' | 'fits'> {
  readonly input: I;
  readonly warning?: string;
  readonly kind: HappenedKind;
  readonly happens: (input: z.infer<I>, acting: Acting) => Happened | readonly Happened[];
  /** What the citizen and the followers read; nobody is told where absent. */
  readonly tells?: (input: z.infer<I>, acting: Acting) => NoticeWords | undefined;
  readonly purpose?: 'case-answered';
  /** A sentence where this must not be, beyond what the history knows. */
  readonly hinders?: (input: z.infer<I>, acting: Acting) => string | undefined;
}

/** Makes an act of an event. */
export function eventAct<I extends z.ZodObject>(act: EventAct<I>): CaseAct {
  const { name, label, roles, input, kind, warning, fits } = act;
  return {
    ...{ name, label, roles, input, warning, fits, offeredFor: kind },
    run: async (given, acting) => {
      const read = input.parse(given);
      const hindered = act.hinders?.(read, acting);
      if (hindered !== undefined) return { kind: 'refused', message: hindered };
      return within(acting, name, (client) => appendAct(client, act, read, acting));
    },
  };
}

function appendAct<I extends z.ZodObject>(
  client: pg.ClientBase,
  act: EventAct<I>,
  input: z.infer<I>,
  acting: Acting,
): Promise<Appended> {
  const happened = [act.happens(input, acting)].flat();
  const words = act.tells?.(input, acting);
  const { name: author } = acting.staff;
  const purpose = act.purpose ?? 'case-changed';
  const notice: CaseNotice | undefined = words && {
    purpose,
    citizen: words,
    followers: words,
    author,
  };
  const events = happened.map((what, at) => ({
    key: keyOf(acting, what),
    at: acting.at,
    by: { kind: 'staff', login: acting.staff.login, name: author } as const,
    what,
    notice: at === 0 ? notice : undefined,
  }));
  return appendCaseEvents(client, acting.one.id, acting.version, events);
}

/**
 * The key of an act: the same person doing the same thing to the same version did it once. Another person, or
 * other words, is another act.
 */
export function keyOf({ one, version, staff }: Acting, what: object): string {
  const digest = createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);
  return `${one.id}/${version}/${staff.login}/${digest}`;
}

/** Carries the answer out of a transaction that must be rolled back. */
class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly end: ActEnd;

  constructor(end: ActEnd) {
    super(end.kind);
    this.end = end;
  }
}

/** Runs an act in one transaction with its line in the audit; all of it, or nothing. */
export async function within(
  { one, parts, staff }: Acting,
  name: string,
  work: (client: pg.ClientBase) => Promise<Appended>,
): Promise<ActEnd> {
  try {
    return await inTransaction(parts.pool, async (client) => {
      const end = endOf(await work(client));
      if (end.kind !== 'done') throw new NotDone(end);
      await auditWithin(client, { actor: staff.login, act: `case-${name}`, object: one.receipt });
      return end;
    });
  } catch (error) {
    if (error instanceof NotDone) return error.end;
    throw error;
  }
}

function endOf(appended: Appended): ActEnd {
  switch (appended.kind) {
    case 'appended':
    case 'known':
      return { kind: 'done' };
    case 'moved':
      return { kind: 'moved' };
    case 'no-case':
      return { kind: 'refused', message: 'Không có phản ánh này.' };
    case 'refused':
      return { kind: 'refused', message: refusalWords(appended.refusal) };
  }
}

/** The case as a notice names it. */
export function named({ one, staff, parts }: Acting): NamedCase {
  return { receipt: one.receipt, name: staff.name, office: parts.office };
}
