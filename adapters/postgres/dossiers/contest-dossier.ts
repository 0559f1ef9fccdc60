import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { appendCaseEvents } from '../cases/append-case-events.ts';
import { raiseAlert } from '../staff-alerts.ts';

/** What a call-back that a contested dossier made begins with; code and state follow, parted by slashes. */
export const CONTESTED = 'dossier-contested';

const CALL_BACK = `INSERT INTO call_back (key, conversation_id, why) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`;

/** Whoever acted in the citizen's name may act again: somebody is told at once, calls back, and finds it in the case. */
export async function contestDossier(
  client: pg.ClientBase,
  conversationId: string,
  { key, code, event, receipt }: Extract<Effect, { kind: 'contest-dossier' }>,
  at: Date,
): Promise<void> {
  await raiseAlert(client, { key, kind: 'dossier-contested', about: conversationId });
  await client.query(CALL_BACK, [key, conversationId, `${CONTESTED}/${code}/${event}`]);
  await attachEvent(client, { key, code, receipt, at });
}

/** Time in Vietnam; what the register wrote beside its status may name people and is read at the dossier itself. */
const LAST_EVENT = `
SELECT c.id AS case, concat_ws(' · ', 'Sổ hồ sơ ghi ' || d.code, nullif(d.agency, ''), coalesce(e.status, d.status),
         to_char(coalesce(e.at, d.as_of) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY'), nullif(coalesce(e.unit, d.office), '')) AS words
  FROM feedback_case c, dossier d
  LEFT JOIN LATERAL (SELECT status, at, unit FROM dossier_event WHERE code = d.code ORDER BY at DESC, key DESC LIMIT 1) e ON true
 WHERE c.receipt = $1 AND d.code = upper($2)`;

/** What the register says last of it, for staff alone; nothing where no register here knows the code. */
async function attachEvent(
  client: pg.ClientBase,
  of: { readonly key: string; readonly code: string; readonly receipt: string; readonly at: Date },
): Promise<void> {
  const { rows } = await client.query<{ case: string; words: string }>(LAST_EVENT, [
    of.receipt,
    of.code,
  ]);
  const [row] = rows;
  if (!row) return;
  const what = { kind: 'noted', text: row.words } as const;
  const noted = { key: `${of.key}/event`, at: of.at, by: { kind: 'assistant' }, what } as const;
  await appendCaseEvents(client, row.case, 'newest', [noted]);
}
