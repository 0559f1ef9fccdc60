import type { TrackedRow } from '#adapters/postgres/cases/tracked-case.ts';
import { type CaseState, foldCase } from '#cases/case-state.ts';
import { citizenHistory } from '#cases/citizen-history.ts';
import { clockRuns } from '#cases/stages.ts';
import { sayInstant } from '#language/date-words.ts';
import type { TrackStep } from '#widget/pages/track-view.ts';

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

/** The way of a case as its own citizen reads it: what happened with what was written, and what is to come. */
export function trackSteps(row: TrackedRow): readonly TrackStep[] {
  return [...stepsDone(row), ...stepsToCome(foldCase(row.history))];
}

function stepsDone({ history }: TrackedRow): readonly TrackStep[] {
  const lines = citizenHistory(history);
  return lines.map(({ kind, at, words }, index) => ({
    state: index === lines.length - 1 ? 'now' : 'done',
    name: STEP_NAMES[kind] ?? '',
    when: sayInstant(at),
    note: words,
  }));
}

function stepsToCome({ stage, dueAt }: CaseState): readonly TrackStep[] {
  if (stage === 'waiting-citizen')
    return [
      {
        state: 'todo',
        name: 'Anh/chị bổ sung',
        note: 'Bổ sung ngay ở cuối trang này. Trong lúc chờ, thời hạn tạm dừng.',
      },
    ];
  if (!clockRuns(stage)) return [];
  const when = `Chậm nhất ${sayInstant(dueAt)}`;
  return [{ state: 'todo', name: 'Trả lời anh/chị', when, note: 'Anh/chị không cần làm gì thêm.' }];
}
