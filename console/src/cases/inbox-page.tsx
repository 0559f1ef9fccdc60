import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseCounts, CaseList, CaseView } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { useCaseCounts } from './case-counts.ts';
import { CaseTable } from './case-table.tsx';
import { KeySheet } from './key-sheet.tsx';
import { keepOrder } from './list-order.ts';
import { useRowKeys } from './use-row-keys.ts';

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

const EMPTY: Readonly<Record<CaseView, string>> = {
  open: 'Không còn việc nào. Phản ánh mới của người dân sẽ hiện ở đây, việc gần hạn nhất ở trên.',
  mine: 'Anh/chị chưa nhận việc nào. Mở một việc rồi bấm “Nhận xử lý”, việc ấy sẽ ở đây.',
  'my-agency': 'Đơn vị của anh/chị không còn việc nào.',
  overdue: 'Không việc nào quá hạn.',
  'due-today': 'Hôm nay không việc nào tới hạn.',
  new: 'Việc nào cũng đã có người nhận.',
  waiting: 'Không việc nào chờ người dân trả lời.',
  done: 'Chưa có việc nào xong.',
  all: 'Chưa có phản ánh nào.',
};

const route = getRouteApi('/hop-viec');

/** One table of cases by their deadline. */
export function InboxPage(): ReactNode {
  const { view, q } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInbox(view, q);
  const field = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const receipts = useMemo(() => rows.map(({ receipt }) => receipt), [rows]);
  useEffect(() => keepOrder(receipts), [receipts]);
  const keys = useMemo(
    () => ({
      o: (index: number) => {
        const receipt = receipts[index];
        if (receipt !== undefined) void navigate({ to: '/viec/$receipt', params: { receipt } });
      },
      '/': () => field.current?.focus(),
      '?': () => setHelp(true),
    }),
    [receipts, navigate],
  );
  const at = useRowKeys(rows.length, keys);
  return (
    <>
      <PageHead title="Hộp việc">
        <Views view={view} q={q} />
        <form
          className="right"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = field.current?.value.trim() ?? '';
            void navigate({ to: '/hop-viec', search: { view, ...(asked && { q: asked }) } });
          }}
        >
          <input
            className="field search"
            type="search"
            aria-label="Tìm theo mã, nội dung, số điện thoại"
            placeholder="Tìm mã, nội dung, số điện thoại"
            defaultValue={q}
            ref={field}
          />
        </form>
      </PageHead>
      <NewCases view={view} q={q} />
      <div className="pad">
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <Blank title={q === undefined ? 'Trống' : 'Không tìm thấy'}>
            <p>
              {q === undefined ? EMPTY[view] : 'Anh/chị thử từ khác, hoặc tìm trong “Đã xong”.'}
            </p>
          </Blank>
        ) : (
          <CaseTable rows={rows} at={at} />
        )}
        {list.hasNextPage && (
          <button type="button" className="btn wide" onClick={() => void list.fetchNextPage()}>
            Xem thêm
          </button>
        )}
      </div>
      <KeyLine onAll={() => setHelp(true)} />
      <KeySheet open={help} onClose={() => setHelp(false)} />
    </>
  );
}

function useInbox(view: CaseView, q: string | undefined) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['inbox', view, q],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        view,
        ...(q !== undefined && { q }),
        ...(pageParam && { after: pageParam }),
      });
      return api.get<CaseList>(`/api/desk/cases?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

function Views({
  view,
  q,
}: {
  readonly view: CaseView;
  readonly q: string | undefined;
}): ReactNode {
  const counts = useCaseCounts();
  return (
    <nav className="tabs" aria-label="Lọc việc">
      {VIEWS.map(([name, words]) => (
        <Link
          key={name}
          to="/hop-viec"
          search={{ view: name, ...(q !== undefined && { q }) }}
          className="tab"
          aria-current={name === view ? 'true' : undefined}
          activeProps={{}}
        >
          {words}
          {counts && name in counts && (
            <b className={name === 'overdue' && counts.overdue > 0 ? 'late' : ''}>
              {counts[name as keyof CaseCounts]}
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** New work never moves the rows under the cursor: it is announced, and comes when it is asked for. */
function NewCases({
  view,
  q,
}: {
  readonly view: CaseView;
  readonly q: string | undefined;
}): ReactNode {
  const client = useQueryClient();
  const news = useQuery({
    queryKey: ['case-news'],
    queryFn: () => new Date().toISOString(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const first = useRef(news.data);
  first.current ??= news.data;
  if (news.data === first.current) return <div role="status" />;
  return (
    <div role="status">
      <p className="strip">
        <span>Có việc mới hoặc vừa thay đổi.</span>
        <button
          type="button"
          className="btn"
          onClick={() => {
            first.current = news.data;
            void client.invalidateQueries({ queryKey: ['inbox', view, q] });
          }}
        >
          Tải lại danh sách
        </button>
      </p>
    </div>
  );
}

function KeyLine({ onAll }: { readonly onAll: () => void }): ReactNode {
  return (
    <div className="keys">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> xuống, lên
      </span>
      <span>
        <kbd>O</kbd> mở
      </span>
      <span>
        <kbd>/</kbd> tìm
      </span>
      <button type="button" className="lnk" onClick={onAll}>
        <kbd>?</kbd> mọi phím tắt
      </button>
    </div>
  );
}
