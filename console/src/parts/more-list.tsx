import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Blank, Broken, Loading } from './states.tsx';

/** A list that goes on: while it loads, where it broke, where it is empty, its rows, and “Xem thêm” after them. */
export function MoreList<T>({
  list,
  empty,
  children,
}: {
  readonly list: UseInfiniteQueryResult<InfiniteData<{ readonly rows: readonly T[] }>>;
  /** What is said where nothing is found, and the next step. */
  readonly empty: { readonly title: string; readonly words: ReactNode };
  readonly children: (rows: readonly T[]) => ReactNode;
}): ReactNode {
  if (list.isPending) return <Loading />;
  if (!list.data) return <Broken error={list.error} onAgain={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return (
      <Blank title={empty.title}>
        <p>{empty.words}</p>
      </Blank>
    );
  return (
    <>
      {children(rows)}
      {list.hasNextPage && (
        <button type="button" className="btn wide" onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </button>
      )}
    </>
  );
}
