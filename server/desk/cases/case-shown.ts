import { z } from 'zod';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { filesOfCase } from '#adapters/postgres/files.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { foldCase } from '#cases/case-state.ts';
import { refStateWords, systemWords } from '#cases/external-systems.ts';
import type { CaseActShown, CaseShown as Wire } from '#console/protocol.ts';
import { deadlineOf } from '../../http/page-deadline.ts';
import { eventShown } from '../event-words.ts';
import { actsFor } from './acts.ts';
import type { CaseParts } from './case-parts.ts';
import { CaseRowShown, NamedId, rowShown } from './row-shown.ts';
import { wantsTwoPeople } from './two-people.ts';

const DueShown = z.object({
  promise: z.string(),
  counting: z.string(),
  reasons: z.array(z.string()),
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(['received', 'counted', 'off', 'waiting', 'passed-over']),
      number: z.number().optional(),
      due: z.boolean(),
      why: z.string().optional(),
    }),
  ),
});

/** One case with its history, as `console/protocol.ts` reads it. */
export const CaseShown = CaseRowShown.extend({
  text: z.string(),
  also: z.array(NamedId),
  hasPhone: z.boolean(),
  answer: z.string().nullable(),
  mergedInto: z.string().nullable(),
  routedBecause: z.string(),
  due: DueShown,
  conversationId: z.string().nullable(),
  rating: z.number().nullable(),
  /** How other systems know it. */
  externalRefs: z.array(
    z.object({ system: z.string(), code: z.string(), link: z.string(), state: z.string() }),
  ),
  photos: z.array(z.object({ id: z.string(), status: z.string() })),
  events: z.array(
    z.object({
      at: z.string(),
      who: z.string(),
      kind: z.string(),
      words: z.string(),
      detail: z.string(),
    }),
  ),
  acts: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      warning: z.string().nullable(),
      fields: z.array(z.string()),
    }),
  ),
  hideContact: z.boolean(),
  draft: z.object({ text: z.string(), name: z.string(), mine: z.boolean() }).nullable(),
  twoPeople: z.boolean(),
}) satisfies z.ZodType<Wire>;

/** One case on the wire, with all that whoever asks may do to it. */
export async function caseShown(
  one: DeskCase,
  staff: StaffMember,
  parts: CaseParts,
): Promise<Wire> {
  const [history, photos, twoPeople] = await Promise.all([
    readHistory(parts.pool, one.id),
    filesOfCase(parts.pool, one.receipt),
    wantsTwoPeople(parts.pool, one.agency),
  ]);
  const { text, hasPhone, hideContact, routedBecause } = one;
  return {
    ...rowShown(one, staff, parts),
    ...{ text, hasPhone, hideContact, routedBecause, photos, twoPeople },
    draft: draftShown(one, staff),
    due: deadlineOf({ agency: one.agency, history }, foldCase(history), parts),
    also: one.also.map((id) => ({ id, name: parts.agencyName(id) })),
    externalRefs: one.externalRefs.map(({ system, code, link, state }) => ({
      ...{ code, link },
      system: systemWords(system),
      state: refStateWords(state),
    })),
    answer: one.answer ?? null,
    mergedInto: one.mergedInto ?? null,
    conversationId: one.conversationId ?? null,
    rating: one.rating ?? null,
    events: history.map((event) => eventShown(event, parts.agencyName)),
    acts: actsShown(one, staff),
  };
}

function draftShown({ draft }: DeskCase, { login }: StaffMember): Wire['draft'] {
  return draft ? { text: draft.text, name: draft.name, mine: draft.login === login } : null;
}

function actsShown(one: DeskCase, staff: StaffMember): readonly CaseActShown[] {
  return actsFor(one, staff).map(({ name, label, warning, input }) => ({
    ...{ name, label },
    warning: warning ?? null,
    fields: Object.keys(input.shape),
  }));
}
