import { audit } from '#adapters/postgres/audit.ts';
import {
  deskDossier,
  searchDossiers,
  unansweredByAgency,
} from '#adapters/postgres/dossiers/desk-dossiers.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import { onTimeFigures } from './dossier-figures.ts';

const DAY_MS = 86_400_000;
/** Questions of a month, and what was finished in a quarter. */
const QUESTION_DAYS = 30;
const FIGURE_DAYS = 90;

export type DeskParts = Pick<StaffParts, 'pool' | 'agencyName' | 'calendar'>;
type Member = Pick<StaffMember, 'agency' | 'login'>;

/** What the desk's page and its JSON show of dossiers; staff of one agency see its own alone. */
export async function dossierOverview(
  parts: DeskParts,
  staff: Member,
  words: string,
  now: Date,
): Promise<{
  readonly found: Awaited<ReturnType<typeof searchDossiers>>;
  readonly unanswered: Awaited<ReturnType<typeof unansweredByAgency>>;
  readonly figures: Awaited<ReturnType<typeof onTimeFigures>>;
}> {
  const { pool, calendar } = parts;
  const agency = agencyOf(parts, staff);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const [found, unanswered, figures] = await Promise.all([
    words === '' ? [] : searchDossiers(pool, { words, agency }),
    unansweredByAgency(pool, { since: ago(QUESTION_DAYS), agency }),
    onTimeFigures(pool, calendar, { since: ago(FIGURE_DAYS), agency }),
  ]);
  return { found, unanswered, figures };
}

/** One dossier with its history; that somebody looked is written down before it is shown. */
export async function lookAtDossier(
  parts: DeskParts,
  staff: Member,
  code: string,
): Promise<Awaited<ReturnType<typeof deskDossier>>> {
  const { pool } = parts;
  const found = await deskDossier(pool, { code, agency: agencyOf(parts, staff) });
  if (!found) return undefined;
  const { dossier } = found;
  await audit(pool, { actor: staff.login, act: 'dossier-viewed', object: dossier.code });
  return found;
}

function agencyOf({ agencyName }: DeskParts, { agency }: Member): string | undefined {
  return agency === null ? undefined : agencyName(agency);
}
