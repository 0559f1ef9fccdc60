import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TalkFilter, TalkList, TalkRow } from '../../talk-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Channel } from '../parts/channel.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { shortTime, since } from '../parts/time.ts';
import { OpenTalk } from './open-talk.tsx';
import { waitWords } from './talk-words.ts';

const FILTERS: readonly (readonly [TalkFilter, string])[] = [
  ['waiting', 'Chờ người'],
  ['mine', 'Tôi đang giữ'],
  ['held', 'Đồng nghiệp giữ'],
  ['not-sent', 'Chưa gửi được'],
  ['blocked', 'Đang chặn'],
  ['assistant', 'Trợ lý trả lời'],
];

const EMPTY: Readonly<Record<TalkFilter, string>> = {
  waiting:
    'Không ai đang chờ. Khi người dân bấm “Gặp cán bộ”, họ hiện ở đây, người chờ lâu nhất ở trên.',
  mine: 'Anh/chị chưa giữ cuộc nào. Mở một cuộc đang chờ rồi bấm “Tiếp nhận”.',
  held: 'Không đồng nghiệp nào đang giữ cuộc trò chuyện.',
  'not-sent': 'Mọi tin đều đã gửi được.',
  blocked: 'Không ai bị chặn. Người lăng mạ, đe dọa thì chặn từ cuộc trò chuyện đang mở.',
  assistant: 'Chưa có cuộc nào. Người dân viết tới là trợ lý trả lời, anh/chị đọc theo ở đây.',
};

const route = getRouteApi('/tro-chuyen');

/** Conversations: who waits, whom I answer, what the assistant says. */
export function TalkPage(): ReactNode {
  const { filter, id } = route.useSearch();
  const list = useTalks(filter);
  const counts = list.data?.pages[0]?.counts;
  return (
    <>
      <PageHead title="Trò chuyện">
        <nav className="tabs" aria-label="Lọc cuộc trò chuyện">
          {FILTERS.map(([name, words]) => (
            <Link
              key={name}
              to="/tro-chuyen"
              search={{ filter: name, id }}
              className="tab"
              aria-current={name === filter ? 'true' : undefined}
              activeProps={{}}
            >
              {words}
              {name !== 'assistant' && counts && (
                <b className={name === 'not-sent' && counts[name] > 0 ? 'late' : ''}>
                  {counts[name]}
                </b>
              )}
            </Link>
          ))}
        </nav>
        <Link to="/goi-lai" search={{ state: 'open' }} className="btn right">
          Gọi lại
        </Link>
      </PageHead>
      <div className={id === undefined ? 'talk' : 'talk opened'}>
        <div className="people">
          <People list={list} filter={filter} open={id} />
        </div>
        {id === undefined ? (
          <div className="mid">
            <Blank title="Chưa mở cuộc nào">
              <p>Chọn một người ở bên để đọc theo, tiếp nhận và trả lời.</p>
            </Blank>
          </div>
        ) : (
          <OpenTalk key={id} id={id} filter={filter} />
        )}
      </div>
    </>
  );
}

function useTalks(filter: TalkFilter) {
  const { api } = useDesk();
  return useInfiniteQuery({
    queryKey: ['conversations', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ filter, ...(pageParam && { after: pageParam }) });
      return api.get<TalkList>(`/api/desk/conversations?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
}

function People({
  list,
  filter,
  open,
}: {
  readonly list: ReturnType<typeof useTalks>;
  readonly filter: TalkFilter;
  readonly open: string | undefined;
}): ReactNode {
  if (list.isPending) return <Loading />;
  if (!list.data) return <Broken error={list.error} onAgain={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return (
      <Blank title="Trống">
        <p>{EMPTY[filter]}</p>
      </Blank>
    );
  return (
    <>
      <ul className="persons">
        {rows.map((row) => (
          <li key={row.id}>
            <Person row={row} filter={filter} open={open === row.id} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="btn wide" onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </button>
      )}
    </>
  );
}

function Person({
  row,
  filter,
  open,
}: {
  readonly row: TalkRow;
  readonly filter: TalkFilter;
  readonly open: boolean;
}): ReactNode {
  return (
    <Link
      to="/tro-chuyen"
      search={{ filter, id: row.id }}
      className="person"
      aria-current={open ? 'true' : undefined}
      activeProps={{}}
    >
      <b>Người dân {row.id.slice(0, 4)}</b>
      <time dateTime={row.lastCitizenAt}>{shortTime(row.lastCitizenAt)}</time>
      <p>{row.sealed ? 'Nội dung được bảo mật' : (row.lastWords ?? 'Đã gửi tệp')}</p>
      <span className="small">
        <Channel kind={row.channel} />
        {row.waitsSince !== null && (
          <>
            {' · '}
            <b>chờ {since(row.waitsSince)}</b>
            {row.waitsWhy !== null && `, ${waitWords(row.waitsWhy)}`}
          </>
        )}
        {row.heldBy !== null && <> · {row.mine ? <b>Tôi đang giữ</b> : `${row.heldBy} giữ`}</>}
        {row.blockedUntil !== null && <> · chặn đến {shortTime(row.blockedUntil)}</>}
        {row.notSent > 0 && <b className="late"> · {row.notSent} tin chưa gửi được</b>}
      </span>
    </Link>
  );
}
