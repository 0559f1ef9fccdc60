import type { FastifyInstance } from 'fastify';
import { findTrackedCase, type TrackedRow } from '#adapters/postgres/cases/tracked-case.ts';
import { type CaseState, foldCase } from '#cases/case-state.ts';
import { citizenHistory } from '#cases/citizen-history.ts';
import { readReceipt } from '#cases/receipt.ts';
import { clockRuns, stageWords } from '#cases/stages.ts';
import { timeLeft } from '#cases/time-left.ts';
import { sayInstant } from '#language/date-words.ts';
import { type TrackedCase, type TrackStep, trackPage } from '#widget/pages/track.ts';
import { deadlineOf } from './page-deadline.ts';
import { officeOf, PAGES } from './page-office.ts';
import { type PageParts, sendPage } from './page-parts.ts';

/** Looks of one address a minute: a person types a few, a guesser would need millions (17^5 codes a day). */
const PER_MINUTE = 20;
const UNKNOWN =
  'Em không tìm thấy mã này. Anh/chị xem lại từng chữ trên biên nhận, hoặc hỏi cán bộ.';
const MISTYPED = 'Mã này có chữ bị gõ nhầm. Anh/chị xem lại từng chữ trên biên nhận giúp em.';

/** How far a report is, by its receipt code: stage and deadline, never its words (design.md 6). */
export async function trackRoutes(app: FastifyInstance, parts: PageParts): Promise<void> {
  app.get<{ Querystring: { ma?: unknown } }>(
    PAGES.track,
    { config: { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { ma } = request.query;
      const view = await look(typeof ma === 'string' ? ma.trim().slice(0, 40) : '', parts);
      return sendPage(
        reply,
        trackPage({ office: officeOf(parts.env), action: PAGES.track, ...view }),
        'private',
      );
    },
  );
}

interface Looked {
  readonly code: string;
  readonly error?: string | undefined;
  readonly found?: TrackedCase | undefined;
}

async function look(written: string, parts: PageParts): Promise<Looked> {
  if (written === '') return { code: '' };
  const read = readReceipt(written);
  if (read?.kind === 'mistyped') return { code: written, error: MISTYPED };
  const row = read && (await findTrackedCase(parts.pool, read.code));
  return row
    ? { code: read.code, found: trackedCase(read.code, row, parts) }
    : { code: written, error: UNKNOWN };
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
    what: 'Phản ánh của anh/chị',
    received: `gửi ${sayInstant(row.createdAt)}`,
    stage: stageWords(state.stage),
    left: ended ? { ...left, words: stageWords(state.stage) } : left,
    steps: [...stepsDone(row), ...stepsToCome(state)],
    deadline: ended ? undefined : deadlineOf(row, state, parts.office),
  };
}

const STEP_NAMES: Readonly<Record<string, string>> = {
  filed: 'Đã tiếp nhận',
  routed: 'Đã chuyển đơn vị xử lý',
  accepted: 'Đơn vị đã nhận và đang xử lý',
  'asked-citizen': 'Cần anh/chị bổ sung',
  'citizen-added': 'Anh/chị đã bổ sung',
  answered: 'Đã trả lời',
  refused: 'Không tiếp nhận',
  forwarded: 'Đã chuyển cơ quan khác',
  extended: 'Gia hạn',
  'due-changed': 'Hạn trả lời đổi',
  merged: 'Đã gộp vào một phản ánh cùng nội dung',
  unmerged: 'Đã tách ra, xử lý riêng',
  rated: 'Anh/chị đã đánh giá',
  reopened: 'Mở lại để xử lý tiếp',
  withdrawn: 'Anh/chị đã rút',
  closed: 'Đã xong',
};

/** Kind and time of what happened; what was written needs the proof. */
function stepsDone({ history }: TrackedRow): readonly TrackStep[] {
  const lines = citizenHistory(history);
  return lines.map(({ kind, at }, index) => ({
    state: index === lines.length - 1 ? 'now' : 'done',
    name: STEP_NAMES[kind] ?? '',
    when: sayInstant(at),
  }));
}

function stepsToCome({ stage, dueAt }: CaseState): readonly TrackStep[] {
  if (stage === 'waiting-citizen')
    return [
      {
        state: 'todo',
        name: 'Anh/chị bổ sung',
        note: 'Nhắn cho trợ lý kèm mã này. Trong lúc chờ, thời hạn tạm dừng.',
      },
    ];
  if (!clockRuns(stage)) return [];
  const when = `Chậm nhất ${sayInstant(dueAt)}`;
  return [{ state: 'todo', name: 'Trả lời anh/chị', when, note: 'Anh/chị không cần làm gì thêm.' }];
}
