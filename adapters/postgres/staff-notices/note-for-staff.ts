import type pg from 'pg';
import type { CaseEvent, Happened } from '#cases/case-event.ts';
import type { CaseState } from '#cases/case-state.ts';
import { mentionedIn } from '#cases/mentions.ts';

/** Why somebody at the desk should look at a case. */
export const STAFF_CAUSES = ['new', 'assigned', 'mentioned', 'citizen', 'due', 'late'] as const;
export type StaffCause = (typeof STAFF_CAUSES)[number];

/** What reaches somebody who never chose; a new case of the agency stands in its inbox anyway. */
export const USUAL_CAUSES: readonly StaffCause[] = [
  'assigned',
  'mentioned',
  'citizen',
  'due',
  'late',
];

/** The causes that somebody wants, as the statement knows them. */
export const WANTED = `COALESCE(w.causes, '${JSON.stringify(USUAL_CAUSES)}'::jsonb)`;

/** Whether a notice has to leave by a way of its own, or stands in the desk alone. */
export const TO_BE_TOLD = `w.ways ?| ARRAY['mail', 'chat']`;

/** Whom an event concerns: single people by login, or an agency's. */
interface Concerned {
  readonly cause: StaffCause;
  readonly logins: readonly string[];
  readonly agency?: string | undefined;
}

/** Only who may see the case hears of it; whoever did it knows; a mention is kept whatever somebody wants to hear. */
const NOTE = `
INSERT INTO staff_notice (login, key, cause, case_id, number, created_at, told_at)
SELECT s.login, $2, $3, $1, $4, $5::timestamptz, CASE WHEN ${TO_BE_TOLD} AND w.causes ? $3 THEN NULL ELSE $5::timestamptz END
  FROM staff s LEFT JOIN staff_notice_wish w ON w.login = s.login
 WHERE s.enabled AND s.role <> 'editor' AND s.login <> $6 AND (lower(s.login) = ANY($7) OR s.agency = $8)
   AND (s.role = 'inspector' OR s.agency IS NULL OR s.agency = $9 OR $10::jsonb ? s.agency)
   AND ($3 = 'mentioned' OR ${WANTED} ? $3)
ON CONFLICT (login, key) DO NOTHING`;

/** Notes for each person what an event means for them, in the transaction that writes it; once per event and person. */
export async function noteForStaff(
  client: pg.ClientBase,
  caseId: string,
  { key, by, what, at }: CaseEvent,
  state: CaseState,
): Promise<void> {
  const concerned = concernedBy(what, by.kind === 'staff', state);
  if (!concerned || state.sealedAs !== undefined) return;
  const { cause, logins, agency } = concerned;
  await client.query(NOTE, [
    ...[caseId, `${cause}/${key}`, cause, state.version, at],
    by.kind === 'staff' ? by.login : '',
    ...[logins.map((login) => login.toLowerCase()), agency ?? null],
    ...[state.agency ?? '', JSON.stringify(state.also)],
  ]);
}

function concernedBy(
  what: Happened,
  byStaff: boolean,
  { handler, agency }: CaseState,
): Concerned | undefined {
  switch (what.kind) {
    case 'routed':
    case 'agency-added':
      return { cause: 'new', logins: [], agency: what.agency };
    case 'assigned':
      return { cause: 'assigned', logins: [what.login] };
    case 'noted':
      return byStaff ? mentions(what.text) : undefined;
    case 'citizen-added':
    case 'reopened':
      if (byStaff) return undefined;
      return handler === undefined
        ? { cause: 'citizen', logins: [], agency }
        : { cause: 'citizen', logins: [handler] };
    default:
      return undefined;
  }
}

function mentions(note: string): Concerned | undefined {
  const logins = mentionedIn(note);
  return logins.length === 0 ? undefined : { cause: 'mentioned', logins };
}
