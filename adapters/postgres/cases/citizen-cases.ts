import type pg from 'pg';
import type { OwnCase } from '#bot/needs.ts';
import { findDuplicates } from '#cases/find-duplicate.ts';
import { namesStaff } from '#cases/names-staff.ts';
import { streetOrHamlet } from '#cases/street-or-hamlet.ts';
import { foldText } from '#language/fold.ts';

/** What is compared with a new report. */
export interface ReportToCompare {
  readonly conversation: string;
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly text: string;
  readonly now: Date;
}

/** An open case that is most likely the same, as far as anybody may be shown it. */
export interface SimilarRow {
  readonly receipt: string;
  readonly category: string;
  /** Street, hamlet or landmark; never a house or a person. */
  readonly where: string | undefined;
  readonly communeCode: string;
  readonly reportedAt: Date;
  readonly dueAt: Date;
}

/** More open cases of one kind in one commune within a month would be told apart by nobody. */
const MOST_COMPARED = 200;

const OPEN_ALIKE = `
SELECT receipt, category, text, place, commune_code, created_at, due_at FROM feedback_case
 WHERE category = $1 AND commune_code = $2 AND created_at > $3::timestamptz - interval '30 days' AND NOT sealed
   AND stage IN ('received', 'routed', 'in-progress', 'waiting-citizen', 'reopened')
   AND conversation_id IS DISTINCT FROM $4
   AND NOT EXISTS (SELECT 1 FROM case_follower f WHERE f.case_id = feedback_case.id AND f.conversation_id = $4)
 ORDER BY created_at DESC LIMIT ${MOST_COMPARED}`;

interface AlikeRow {
  readonly receipt: string;
  readonly category: string;
  readonly text: string;
  readonly place: string;
  readonly commune_code: string;
  readonly created_at: Date;
  readonly due_at: Date;
}

/**
 * Open cases of the same category and commune that say the same, the likeliest first; none about staff. Both must
 * name the same street, hamlet or landmark: "đèn trước nhà hư" is said of many lamps.
 */
export async function similarCases(
  pool: pg.Pool,
  { conversation, category, communeCode, text, now }: ReportToCompare,
): Promise<readonly SimilarRow[]> {
  if (!communeCode) return [];
  const { rows } = await pool.query<AlikeRow>(OPEN_ALIKE, [
    category,
    communeCode,
    now,
    conversation,
  ]);
  const here = placesIn(text);
  const earlier = rows.filter(
    (row) =>
      !namesStaff(row.text) &&
      placesIn(`${row.place}. ${row.text}`).some((place) => here.includes(place)),
  );
  const found = findDuplicates(
    { id: '', text, category, communeCode, receivedAt: now },
    earlier.map((row) => ({
      id: row.receipt,
      text: row.text.includes(row.place) ? row.text : `${row.text}, ${row.place}`,
      category: row.category,
      communeCode: row.commune_code,
      receivedAt: row.created_at,
    })),
  );
  return found.flatMap(({ of }) => earlier.filter((row) => row.receipt === of).map(shown));
}

function placesIn(text: string): readonly string[] {
  return foldText(streetOrHamlet(text) ?? '')
    .split(',')
    .map((place) => place.trim())
    .filter((place) => place !== '');
}

function shown(row: AlikeRow): SimilarRow {
  return {
    receipt: row.receipt,
    category: row.category,
    where: streetOrHamlet(row.place) ?? streetOrHamlet(row.text),
    communeCode: row.commune_code,
    reportedAt: row.created_at,
    dueAt: row.due_at,
  };
}

const COLUMNS = `
SELECT k.receipt, k.category, k.place, k.stage, k.created_at, k.due_at, k.answer, k.rating IS NOT NULL AS rated,
       k.filed, (SELECT e.what->>'reason' FROM case_event e
                  WHERE e.case_id = k.id AND e.kind IN ('refused', 'forwarded') ORDER BY e.number DESC LIMIT 1) AS reason,
       COALESCE((SELECT e.what->>'outcome' = 'asked' FROM case_event e
                  WHERE e.case_id = k.id AND e.kind = 'followed-up' ORDER BY e.number DESC LIMIT 1), false) AS follow_up_asked`;

const OWN = `${COLUMNS}
  FROM (
    (SELECT c.*, true AS filed FROM feedback_case c WHERE c.conversation_id = $1 AND NOT c.sealed
      ORDER BY c.created_at DESC LIMIT 10)
    UNION ALL
    (SELECT c.*, false AS filed FROM case_follower f JOIN feedback_case c ON c.id = f.case_id
      WHERE f.conversation_id = $1 AND c.conversation_id IS DISTINCT FROM $1 AND NOT c.sealed
      ORDER BY f.created_at DESC LIMIT 10)
  ) k ORDER BY k.created_at DESC LIMIT 10`;

/** As its own citizen sees it: only for whoever has proved that it is theirs. */
const BY_RECEIPT = `${COLUMNS}
  FROM (SELECT c.*, true AS filed FROM feedback_case c WHERE c.receipt = $1 AND NOT c.sealed) k`;

interface OwnRow {
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly created_at: Date;
  readonly due_at: Date;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly rated: boolean;
  readonly filed: boolean;
  readonly follow_up_asked: boolean;
}

/** The newest ten cases that a conversation filed or joined; of a joined one the place is its street or hamlet. */
export async function ownCases(pool: pg.Pool, conversation: string): Promise<readonly OwnCase[]> {
  const { rows } = await pool.query<OwnRow>(OWN, [conversation]);
  return rows.map(ownOf);
}

/** One case by its receipt, for a citizen who has proved that it is theirs; `undefined` where it was sealed. */
export async function caseByReceipt(pool: pg.Pool, receipt: string): Promise<OwnCase | undefined> {
  const { rows } = await pool.query<OwnRow>(BY_RECEIPT, [receipt]);
  return rows[0] && ownOf(rows[0]);
}

function ownOf(row: OwnRow): OwnCase {
  return {
    receipt: row.receipt,
    category: row.category,
    place: row.filed ? row.place : (streetOrHamlet(row.place) ?? 'gần chỗ anh/chị báo'),
    stage: row.stage,
    reportedAt: row.created_at,
    dueAt: row.due_at,
    answer: row.answer ?? row.reason ?? '',
    filed: row.filed,
    rated: row.rated,
    followUpAsked: row.follow_up_asked,
  };
}
