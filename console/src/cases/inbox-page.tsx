import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseList, CaseRow, CasesAsked } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CaseTable } from './case-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { EMPTY, InboxViews } from './inbox-views.tsx';
import { KeyLine } from './key-line.tsx';
import { KeySheet } from './key-sheet.tsx';
import { keepOrder } from './list-order.ts';
import { listQuery } from './list-query.ts';
import { MoreButton } from './more-button.tsx';
import { NewCases } from './new-cases.tsx';
import { useRowKeys } from './use-row-keys.ts';

const route = getRouteApi('/hop-viec');

/** One table of cases by their deadline. */
export function InboxPage(): ReactNode {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInbox(asked);
  const field = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  useEffect(() => keepOrder(rows.map(({ receipt }) => receipt)), [rows]);
  const tick = (receipt: string): void =>
    setTicked((now) =>
      now.includes(receipt) ? now.filter((one) => one !== receipt) : [...now, receipt],
    );
  const keys = useMemo(
    () => ({
      o: (index: number) => {
        const receipt = rows[index]?.receipt;
        if (receipt !== undefined) void navigate({ to: '/viec/$receipt', params: { receipt } });
      },
      x: (index: number) => {
        const receipt = rows[index]?.receipt;
        if (receipt !== undefined) tick(receipt);
      },
      '/': () => field.current?.focus(),
      '?': () => setHelp(true),
    }),
    [rows, navigate],
  );
  const at = useRowKeys(rows.length, keys);
  return (
    <>
      <PageHead title="Hộp việc">
        <InboxViews asked={asked} />
      </PageHead>
      <FilterBar asked={asked} field={field} />
      <NewCases asked={asked} />
      <BulkBar rows={rows.filter(({ receipt }) => ticked.includes(receipt))} onTick={setTicked} />
      <div className="pad">
        <Rows {...{ list, rows, at, asked, ticked }} onTick={tick} />
        {list.hasNextPage && (
          <MoreButton
            busy={list.isFetching}
            shown={rows.length}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
      <KeyLine onAll={() => setHelp(true)} />
      <KeySheet open={help} onClose={() => setHelp(false)} />
    </>
  );
}

function Rows({
  list,
  rows,
  at,
  asked,
  ticked,
  onTick,
}: {
  readonly list: ReturnType<typeof useInbox>;
  readonly rows: readonly CaseRow[];
  readonly at: number;
  readonly asked: CasesAsked;
  readonly ticked: readonly string[];
  readonly onTick: (receipt: string) => void;
}): ReactNode {
  if (list.isPending) return <Loading />;
  if (!list.data) return <Broken error={list.error} onAgain={() => void list.refetch()} />;
  if (rows.length > 0) return <CaseTable {...{ rows, at, ticked, onTick }} />;
  const narrowed = Object.keys(asked).length > 1;
  return (
    <Blank title={narrowed ? 'Không tìm thấy' : 'Trống'}>
      <p>
        {narrowed ? 'Anh/chị thử từ khác, bỏ bớt lọc, hoặc tìm trong “Tất cả”.' : EMPTY[asked.view]}
      </p>
    </Blank>
  );
}

function useInbox(asked: CasesAsked) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['inbox', asked],
    queryFn: ({ pageParam, signal }) => {
      const query = listQuery(asked, { after: pageParam });
      return api.get<CaseList>(`/api/desk/cases?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
