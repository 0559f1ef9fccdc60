import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DataRequest } from '../../data-request-protocol.ts';
import { fullTime } from '../parts/time.ts';
import { kindWords } from './kind-words.ts';
import { RequestActs } from './request-acts.tsx';

/** One request: what, since when, what the law asks for next, and what was done. */
export function OneRequest({
  one,
  mayAct,
}: {
  readonly one: DataRequest;
  readonly mayAct: boolean;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <section className="panel" aria-labelledby={`request-${one.id}`}>
      <h2 id={`request-${one.id}`}>
        {kindWords(one.kind)} <span className="muted num">· số {one.id}</span>
      </h2>
      <div className="in stack">
        <p className="small muted">
          Nhận {fullTime(one.receivedAt)}
          {one.conversationId === null ? ' · cán bộ ghi' : ' · qua trò chuyện'}
          {one.acknowledgedAt !== null && ` · đã báo nhận ${fullTime(one.acknowledgedAt)}`}
        </p>
        {one.clock && <Clock clock={one.clock} />}
        {one.words !== null && <p style={{ whiteSpace: 'pre-wrap' }}>{one.words}</p>}
        {one.conversationId !== null && (
          <p>
            <Link to="/tro-chuyen" search={{ filter: 'assistant', id: one.conversationId }}>
              Mở trò chuyện
            </Link>
          </p>
        )}
        {one.settledAt !== null && <Settled one={one} />}
        {mayAct && one.settledAt === null && (
          <>
            {!open && (
              <div>
                <button type="button" className="btn" onClick={() => setOpen(true)}>
                  Xử lý
                </button>
              </div>
            )}
            {open && <RequestActs one={one} />}
          </>
        )}
      </div>
    </section>
  );
}

function Clock({ clock }: { readonly clock: NonNullable<DataRequest['clock']> }): ReactNode {
  const what = clock.step === 'acknowledge' ? 'Báo đã nhận' : 'Xong';
  return (
    <p className={`note ${clock.late ? 'bad' : 'soon'}`}>
      <b>{clock.late ? 'Quá hạn. ' : ''}</b>
      {what} trước {fullTime(clock.dueAt)}. <span className="small">{clock.source}.</span>
    </p>
  );
}

function Settled({ one }: { readonly one: DataRequest }): ReactNode {
  if (one.settledAt === null) return null;
  const by = one.settledBy === 'assistant' ? 'trợ lý, ngay trong trò chuyện' : one.settledBy;
  return (
    <>
      <p>
        {one.outcome === 'done' ? 'Đã làm' : 'Không làm được'} {fullTime(one.settledAt)}, {by}.
      </p>
      {one.answer !== null && <p style={{ whiteSpace: 'pre-wrap' }}>{one.answer}</p>}
    </>
  );
}
