import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DossierSeen } from '../../dossier-protocol.ts';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime, shortTime } from '../parts/time.ts';
import { NextStep } from './next-step.tsx';
import { useDossier } from './use-dossiers.ts';

const route = getRouteApi('/ho-so/$code');

/** Where a dossier stands, what happened, who looked; the next step for who may write it. */
export function DossierPage(): ReactNode {
  const { code } = route.useParams();
  const seen = useDossier(code);
  return (
    <>
      <PageHead title={`Hồ sơ ${code}`} above={<Link to="/ho-so">Hồ sơ</Link>} />
      <div className="pad stack" style={{ maxWidth: '44rem' }}>
        {seen.isPending ? (
          <Loading />
        ) : !seen.data ? (
          <Broken error={seen.error} onAgain={() => void seen.refetch()} />
        ) : (
          <Shown seen={seen.data} />
        )}
      </div>
    </>
  );
}

function Shown({ seen }: { readonly seen: DossierSeen }): ReactNode {
  const { dossier, events, looked, entry } = seen;
  return (
    <>
      <section className="panel">
        <h2>{dossier.status}</h2>
        <div className="in">
          <dl className="kv2">
            <dt>Thủ tục</dt>
            <dd>{dossier.procedure}</dd>
            <dt>Cơ quan</dt>
            <dd>
              {dossier.agency}
              {dossier.office !== '' && `, đang ở ${dossier.office}`}
            </dd>
            <dt>Nộp</dt>
            <dd>{fullTime(dossier.submittedAt)}</dd>
            <dt>Hẹn trả</dt>
            <dd>{dossier.dueAt === null ? 'không hẹn' : fullTime(dossier.dueAt)}</dd>
            {dossier.finishedAt !== null && (
              <>
                <dt>Xong</dt>
                <dd>{fullTime(dossier.finishedAt)}</dd>
              </>
            )}
          </dl>
        </div>
      </section>
      <section className="panel">
        <h2>Diễn biến</h2>
        <ol className="in plain-list">
          {events.map(({ at, status, unit, note }) => (
            <li key={`${at} ${status} ${note}`}>
              <time dateTime={at}>{shortTime(at)}</time> · {status}
              {unit !== '' && ` · ${unit}`}
              {note !== '' && `: ${note}`}
            </li>
          ))}
        </ol>
      </section>
      {entry && <NextStep code={dossier.code} stages={entry.stages} />}
      <section className="panel">
        <h2>Ai đã xem</h2>
        {looked.length === 0 ? (
          <p className="in">Chưa ai xem trước anh/chị.</p>
        ) : (
          <ul className="in plain-list">
            {looked.map(({ at, actor }) => (
              <li key={`${at} ${actor}`}>
                <time dateTime={at}>{shortTime(at)}</time> · {actor}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
