import { caseByReceipt } from '#adapters/postgres/cases/citizen-cases.ts';
import { findTrackedCase, type TrackedRow } from '#adapters/postgres/cases/tracked-case.ts';
import { filesOfCase } from '#adapters/postgres/files.ts';
import { actsFor } from '#bot/steps/own-cases.ts';
import { foldCase } from '#cases/case-state.ts';
import { readReceipt } from '#cases/receipt.ts';
import { clockRuns, stageWords } from '#cases/stages.ts';
import { timeLeft } from '#cases/time-left.ts';
import { sayInstant } from '#language/date-words.ts';
import type {
  OpenedCase,
  TrackAct,
  TrackError,
  TrackedCase,
  TrackPage,
} from '#widget/pages/track-view.ts';
import { deadlineOf } from './page-deadline.ts';
import { PAGES } from './page-office.ts';
import type { PageParts } from './page-parts.ts';
import { openReceipt } from './track-session.ts';
import { trackSteps } from './track-steps.ts';

const UNKNOWN: TrackError = {
  at: 'ma',
  text: 'Em không tìm thấy mã này. Anh/chị xem lại từng chữ trên biên nhận, hoặc hỏi cán bộ.',
};
const MISTYPED: TrackError = {
  at: 'ma',
  text: 'Mã này có chữ bị gõ nhầm. Anh/chị xem lại từng chữ trên biên nhận giúp em.',
};

type Looked = Pick<TrackPage, 'code' | 'error' | 'found' | 'opened' | 'sessionToken'>;

/** What a page shows for a receipt: more of it where it is open under the token. */
export async function lookAtReceipt(
  written: string,
  token: string,
  parts: PageParts,
): Promise<Looked> {
  if (written === '') return { code: '' };
  const read = readReceipt(written);
  if (read?.kind === 'mistyped') return { code: written, error: MISTYPED };
  const row = read && (await findTrackedCase(parts.pool, read.code));
  if (!row) return { code: written, error: UNKNOWN };
  const { code } = read;
  const isOpen = parts.web !== undefined && (await openReceipt(token, parts.web)) === code;
  const found = trackedCase(code, row, parts);
  if (!isOpen) return { code, found };
  return { code, found, opened: await openedCase(code, row, parts), sessionToken: token };
}

function trackedCase(code: string, row: TrackedRow, parts: PageParts): TrackedCase {
  const state = foldCase(row.history);
  const { calendar } = parts.office;
  const open = clockRuns(state.stage);
  const due = state.stage === 'waiting-citizen' ? undefined : state.dueAt;
  const ended = !open && state.stage !== 'waiting-citizen';
  const left = timeLeft(due, parts.now(), calendar, ended);
  return {
    code,
    received: `gửi ${sayInstant(row.createdAt)}`,
    stage: stageWords(state.stage),
    left: ended ? { ...left, words: stageWords(state.stage) } : left,
    deadline: ended ? undefined : deadlineOf(row, state, parts.office),
  };
}

async function openedCase(code: string, row: TrackedRow, { pool }: PageParts): Promise<OpenedCase> {
  const [own, files] = await Promise.all([caseByReceipt(pool, code), filesOfCase(pool, code)]);
  const acts = own ? actsFor(own).flatMap(({ value }) => actIn(value)) : [];
  const kept = files.filter(({ status }) => status === 'kept');
  return {
    text: row.text,
    place: row.place,
    steps: trackSteps(row),
    photos: kept.map(({ id }) => `${PAGES.track}/hinh/${id}`),
    acts,
  };
}

const ACTS: readonly TrackAct[] = ['add', 'rate', 'reopen', 'withdraw'];

function actIn(choice: string): readonly TrackAct[] {
  return ACTS.filter((act) => choice.startsWith(`case:${act}:`));
}
