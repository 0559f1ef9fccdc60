import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseCounts, CasesAsked, CaseView } from '../../protocol.ts';
import { useCaseCounts } from './case-counts.ts';

const VIEWS: readonly (readonly [CaseView, string])[] = [
  ['open', 'Cần làm'],
  ['mine', 'Của tôi'],
  ['my-agency', 'Đơn vị tôi'],
  ['overdue', 'Quá hạn'],
  ['due-today', 'Hạn hôm nay'],
  ['new', 'Chưa nhận'],
  ['waiting', 'Chờ dân'],
  ['done', 'Đã xong'],
  ['all', 'Tất cả'],
];

/** What an empty list would hold, and the next step. */
export const EMPTY: Readonly<Record<CaseView, string>> = {
  open: 'Không còn việc nào. Phản ánh mới của người dân sẽ hiện ở đây, việc gần hạn nhất ở trên.',
  mine: 'Anh/chị chưa nhận việc nào. Mở một việc rồi bấm “Nhận việc”, việc ấy sẽ ở đây.',
  'my-agency': 'Đơn vị của anh/chị không còn việc nào.',
  overdue: 'Không việc nào quá hạn.',
  'due-today': 'Hôm nay không việc nào tới hạn.',
  new: 'Việc nào cũng đã có người nhận.',
  waiting: 'Không việc nào chờ người dân trả lời.',
  done: 'Chưa có việc nào xong.',
  all: 'Chưa có phản ánh nào.',
};

/** The views of the inbox with how many each holds; what was searched for goes along. */
export function InboxViews({ asked }: { readonly asked: CasesAsked }): ReactNode {
  const counts = useCaseCounts();
  return (
    <nav className="tabs" aria-label="Lọc việc">
      {VIEWS.map(([view, words]) => (
        <Link
          key={view}
          to="/hop-viec"
          search={{ ...asked, view }}
          className="tab"
          aria-current={view === asked.view ? 'true' : undefined}
          activeProps={{}}
        >
          {words}
          {counts && view in counts && (
            <b className={view === 'overdue' && counts.overdue > 0 ? 'late' : ''}>
              {counts[view as keyof CaseCounts]}
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}
