import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseEventShown, InboxCase } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime, shortTime } from '../parts/time.ts';
import { DeadlineBadge } from './deadline-badge.tsx';
import { ReplyForm } from './reply-form.tsx';

const route = getRouteApi('/viec/$receipt');

/** One case: the citizen's words, what happened, when it is due and why, and the answer. */
export function CasePage(): ReactNode {
  const { receipt } = route.useParams();
  const { api } = useDesk();
  const found = useQuery({
    queryKey: ['case', receipt],
    queryFn: ({ signal }) => api.get<InboxCase>(`/api/desk/inbox/${receipt}`, signal),
  });
  if (found.data) return <Case one={found.data} />;
  return (
    <>
      <PageHead title={`Phản ánh ${receipt}`} />
      {found.isPending ? (
        <Loading />
      ) : (
        <Broken error={found.error} onAgain={() => void found.refetch()} />
      )}
    </>
  );
}

function Case({ one }: { readonly one: InboxCase }): ReactNode {
  return (
    <>
      <PageHead
        title={`${one.category}: ${one.place}`}
        above={`${one.receipt} · gửi ${shortTime(one.createdAt)} · ${one.stage}`}
      >
        <div className="right">
          {one.urgent && <span className="sla late">Khẩn</span>}
          <DeadlineBadge left={one.left} />
          <Accept one={one} />
          <a className="btn" href={`/staff/cases/${one.receipt}`}>
            <Icon name="more" /> Việc khác
          </a>
        </div>
      </PageHead>
      <div className="case">
        <div className="left">
          <section className="scroll" tabIndex={0} aria-label="Nội dung và diễn biến">
            <Said one={one} />
            <h2 className="sr">Diễn biến</h2>
            <ol className="feed">
              {one.events.map((event, at) => (
                <Happened key={`${event.at}/${at}`} event={event} />
              ))}
            </ol>
          </section>
          <ReplyForm one={one} />
        </div>
        <aside aria-label="Thông tin việc">
          <section className="panel">
            <h2>
              <Icon name="calendar" /> Hạn: {fullTime(one.dueAt)}
            </h2>
            <p className="in small">{one.deadline}</p>
          </section>
          <section className="panel">
            <h2>
              <Icon name="route" /> Nơi xử lý
            </h2>
            <div className="in">
              <p>
                <b>{one.agency}</b>
              </p>
              <p className="small muted">{one.routedBecause}</p>
            </div>
          </section>
          <section className="panel">
            <h2>
              <Icon name="person" /> Người dân
            </h2>
            <div className="in small">
              {one.conversationId !== null && (
                <p>
                  <Link to="/tro-chuyen" search={{ filter: 'assistant', id: one.conversationId }}>
                    Xem cuộc trò chuyện
                  </Link>
                </p>
              )}
              <p>
                {one.supporters > 0 ? `${one.supporters} người cùng theo dõi.` : 'Một người báo.'}
              </p>
            </div>
          </section>
        </aside>
      </div>
    </>
  );
}

function Accept({ one }: { readonly one: InboxCase }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: () =>
      api.send('POST', `/api/desk/inbox/${one.receipt}/accept`, { version: one.version }),
    onSuccess: () => notifications.show({ message: 'Anh/chị đã nhận việc này.' }),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', one.receipt] }),
  });
  if (!one.acts.includes('accept')) return null;
  return (
    <button
      type="button"
      className="btn"
      disabled={accept.isPending}
      onClick={() => accept.mutate()}
    >
      <Icon name="person" /> Nhận việc
    </button>
  );
}

/** The citizen's words as sent, with their pictures. */
function Said({ one }: { readonly one: InboxCase }): ReactNode {
  return (
    <div className={one.photos.length > 0 ? 'said' : 'said alone'}>
      <div>
        <h2 className="sr">Người dân viết</h2>
        <blockquote>{one.text}</blockquote>
        <dl className="kv2 small">
          <dt>Hiểu là</dt>
          <dd>
            {one.category} · {one.urgent ? 'khẩn' : 'không khẩn'}
          </dd>
          <dt>Ở đâu</dt>
          <dd>{one.place}</dd>
        </dl>
      </div>
      <div className="pics">
        {one.photos.map(({ id, status }, at) =>
          status === 'kept' ? (
            <a key={id} href={`/staff/files/${id}`}>
              <img src={`/staff/files/${id}`} alt={`Hình ${at + 1} của người dân`} />
            </a>
          ) : (
            <p key={id} className="small muted">
              Hình {at + 1}: {status === 'wanted' ? 'đang tải về' : 'không mở được'}
            </p>
          ),
        )}
      </div>
    </div>
  );
}

const EVENT_ICONS: Readonly<Record<string, IconName>> = {
  filed: 'inbox',
  routed: 'route',
  accepted: 'person',
  noted: 'note',
  answered: 'send',
  merged: 'merge',
  'citizen-added': 'talk',
  'asked-citizen': 'talk',
  'due-changed': 'calendar',
  extended: 'calendar',
};

function Happened({ event }: { readonly event: CaseEventShown }): ReactNode {
  const { at, who, kind, words, detail } = event;
  return (
    <li>
      <time dateTime={at}>{shortTime(at)}</time>
      <span className="ic">
        <Icon name={EVENT_ICONS[kind] ?? 'tick'} />
      </span>
      <div>
        {words} · <span className="muted">{who}</span>
        {detail !== '' && <p className={kind === 'noted' ? 'notebox' : 'small'}>{detail}</p>}
      </div>
    </li>
  );
}
