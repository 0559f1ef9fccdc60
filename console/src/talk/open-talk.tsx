import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Talk, TalkFilter } from '../../talk-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { shortTime, since } from '../parts/time.ts';
import { AboutTalk } from './about-talk.tsx';
import { SaidLine } from './said-line.tsx';
import { SayForm } from './say-form.tsx';
import { type TalkAct, useTalkAct } from './use-talk-act.ts';

/** How often a conversation is looked at again while something is under way, and when nothing is. */
const SOON_MS = 2_000;
const CALM_MS = 15_000;

const underWay = (talk: Talk | undefined): boolean =>
  talk?.said.some(({ delivery }) => delivery === 'waiting' || delivery === 'sending') ?? false;

/** One conversation: read along, take it, answer, give it back. */
export function OpenTalk({
  id,
  filter,
}: {
  readonly id: string;
  readonly filter: TalkFilter;
}): ReactNode {
  const { api } = useDesk();
  const talk = useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.get<Talk>(`/api/desk/conversations/${id}`, signal),
    refetchInterval: ({ state }) => (underWay(state.data) ? SOON_MS : CALM_MS),
  });
  const act = useTalkAct(id);
  if (talk.isPending)
    return (
      <div className="mid">
        <Loading />
      </div>
    );
  if (!talk.data)
    return (
      <div className="mid">
        <Broken error={talk.error} onAgain={() => void talk.refetch()} />
      </div>
    );
  return (
    <>
      <section className="mid" aria-label="Cuộc trò chuyện đang mở">
        <Link to="/tro-chuyen" search={{ filter }} className="btn quiet only-m">
          <Icon name="back" /> Danh sách
        </Link>
        <HoldBar talk={talk.data} act={act} />
        <Log talk={talk.data} act={act} />
        {talk.data.mine && <SayForm id={id} photos={talk.data.photos} />}
      </section>
      <AboutTalk talk={talk.data} />
    </>
  );
}

function HoldBar({ talk, act }: { readonly talk: Talk; readonly act: TalkAct }): ReactNode {
  if (talk.mine)
    return (
      <div className="hold" role="status">
        <Icon name="person" />
        <span>
          <b>Anh/chị đang trả lời.</b> Trợ lý tạm ngưng
          {talk.heldSince !== null && ` từ ${shortTime(talk.heldSince)}`}.
        </span>
        <button type="button" className="btn" onClick={() => act('give-back')}>
          <Icon name="back" /> Trả cho trợ lý
        </button>
      </div>
    );
  if (talk.block !== null)
    return (
      <div className="hold" role="status">
        <Icon name="lock" />
        <span>
          <b>Đang chặn đến {shortTime(talk.block.until)}.</b> Vì {talk.block.why}; {talk.block.by}{' '}
          chặn {shortTime(talk.block.at)}. Tin vẫn được giữ, việc khẩn cấp vẫn được trả lời.
        </span>
        <button type="button" className="btn" onClick={() => act('unblock')}>
          Bỏ chặn
        </button>
      </div>
    );
  const held = talk.heldBy !== null;
  return (
    <div className={held ? 'hold' : 'hold calm'} role="status">
      <Icon name={held ? 'person' : 'talk'} />
      <span>
        {held ? <b>{talk.heldBy} đang trả lời.</b> : 'Trợ lý đang trả lời.'}
        {talk.waitsSince !== null && ` Người dân chờ ${since(talk.waitsSince)}.`}
      </span>
      <button type="button" className="btn primary" onClick={() => act('take', { force: held })}>
        <Icon name="person" /> {held ? 'Nhận thay' : 'Tiếp nhận'}
      </button>
    </div>
  );
}

/** The newest stays in sight while one reads at the end; whoever scrolled up is left there. */
function Log({ talk, act }: { readonly talk: Talk; readonly act: TalkAct }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const count = talk.said.length;
  useEffect(() => {
    if (count > 0 && atEnd.current && ref.current) ref.current.scrollTop = ref.current.scrollHeight;
  }, [count]);
  return (
    <div
      className="log"
      role="log"
      aria-label="Nội dung trò chuyện"
      tabIndex={0}
      ref={ref}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      {talk.said.map((line, at) => (
        <SaidLine key={line.ref ?? `${line.at}/${at}`} line={line} act={act} />
      ))}
    </div>
  );
}
