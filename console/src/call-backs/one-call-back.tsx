import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CallBack } from '../../call-back-protocol.ts';
import { Channel } from '../parts/channel.tsx';
import { Icon } from '../parts/icon.tsx';
import { fullTime, since } from '../parts/time.ts';
import { CallBackActs } from './call-back-acts.tsx';

/** One who waits: since when and why, by whom they are called, and what to do next. */
export function OneCallBack({
  one,
  mayAct,
}: {
  readonly one: CallBack;
  readonly mayAct: boolean;
}): ReactNode {
  return (
    <section className="panel" aria-labelledby={`call-${one.id}`}>
      <h2 id={`call-${one.id}`}>
        Người dân {one.conversationId.slice(0, 4)}: {one.why}{' '}
        <span className="muted num">· số {one.id}</span>
      </h2>
      <div className="in stack">
        <p className="small muted">
          <Channel kind={one.channel} /> · {fullTime(one.createdAt)}
          {one.done === null && (
            <>
              {' · '}
              <b>chờ {since(one.createdAt)}</b>
            </>
          )}
          {one.heldBy !== null && ` · ${one.heldBy} đang trả lời trong trò chuyện`}
        </p>
        <Phone one={one} />
        {one.voices.map(({ id, status }) =>
          status === 'kept' ? (
            <audio
              key={id}
              controls
              preload="none"
              src={`/staff/files/${id}`}
              aria-label="Tin thoại của người dân"
            />
          ) : (
            <p key={id}>Tin thoại {status === 'wanted' ? 'đang tải về' : 'không mở được'}.</p>
          ),
        )}
        {one.tries > 0 && one.lastTriedAt !== null && (
          <p>
            Đã gọi {one.tries} lần chưa được, lần gần nhất {fullTime(one.lastTriedAt)}.
          </p>
        )}
        {one.done !== null && (
          <p>
            <Icon name="tick" /> {fullTime(one.done.at)}: {one.done.how}
            {one.done.by !== null && `, ${one.done.by}`}.
          </p>
        )}
        {one.sealed ? (
          <p>
            <a href="/staff/sealed">Mở tin được niêm phong, xem số</a>
          </p>
        ) : (
          <p>
            <Link to="/tro-chuyen" search={{ filter: 'waiting', id: one.conversationId }}>
              Mở trò chuyện
            </Link>
          </p>
        )}
        {mayAct && !one.sealed && <CallBackActs one={one} />}
      </div>
    </section>
  );
}

/** Whole only for whoever has taken it: a list of numbers is nobody's to read through. */
function Phone({ one }: { readonly one: CallBack }): ReactNode {
  if (one.sealed) return null;
  if (one.phone === null)
    return <p>Người này chưa để lại số. Anh/chị trả lời ngay trong trò chuyện.</p>;
  if (!one.mine)
    return (
      <p>
        <Icon name="phone" /> <span className="num">{one.phone}</span>{' '}
        <span className="small muted">Nhận gọi thì thấy đủ số; việc xem được ghi lại.</span>
      </p>
    );
  return (
    <p>
      <Icon name="phone" />{' '}
      <a className="num" href={`tel:${one.phone}`}>
        {one.phone}
      </a>
    </p>
  );
}
