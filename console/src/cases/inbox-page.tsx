import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { InboxPage as Answer, InboxView } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { CaseTable } from './case-table.tsx';
import { KeySheet } from './key-sheet.tsx';
import { useRowKeys } from './use-row-keys.ts';

const VIEWS: readonly (readonly [InboxView, string])[] = [
  ['open', 'Cần làm'],
  ['overdue', 'Quá hạn'],
  ['today', 'Hạn hôm nay'],
  ['waiting', 'Chờ dân'],
  ['new', 'Chưa nhận'],
  ['done', 'Đã xong'],
];

const EMPTY: Readonly<Record<InboxView, string>> = {
  open: 'Không còn việc nào. Phản ánh mới của người dân sẽ hiện ở đây, việc gần hạn nhất ở trên.',
  overdue: 'Không việc nào quá hạn.',
  today: 'Hôm nay không việc nào tới hạn.',
  waiting: 'Không việc nào chờ người dân trả lời.',
  new: 'Việc nào cũng đã có người nhận.',
  done: 'Chưa có việc nào xong.',
};

const route = getRouteApi('/hop-viec');

/** One table of cases by their deadline. */
export function InboxPage(): ReactNode {
  const { view, q } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInbox(view, q);
  const field = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const at = useRowKeys({
    count: rows.length,
    open: (index) => {
      const receipt = rows[index]?.receipt;
      if (receipt !== undefined) void navigate({ to: '/viec/$receipt', params: { receipt } });
    },
    find: useCallback(() => field.current?.focus(), []),
    help: useCallback(() => setHelp(true), []),
  });
  return (
    <>
      <PageHead title="Hộp việc">
        <Views view={view} q={q} counts={list.data?.pages[0]?.counts} />
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
            aria-label="Tìm theo mã, nội dung, nơi"
            placeholder="Tìm mã, nội dung, nơi"
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

function useInbox(view: InboxView, q: string | undefined) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['inbox', view, q],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        view,
        ...(q !== undefined && { q }),
        ...(pageParam && { after: pageParam }),
      });
      return api.get<Answer>(`/api/desk/inbox?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

function Views({
  view,
  q,
  counts,
}: {
  readonly view: InboxView;
  readonly q: string | undefined;
  readonly counts: Answer['counts'] | undefined;
}): ReactNode {
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
          {name !== 'done' && counts && (
            <b className={name === 'overdue' && counts[name] > 0 ? 'late' : ''}>{counts[name]}</b>
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
  readonly view: InboxView;
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
