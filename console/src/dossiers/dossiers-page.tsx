import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UNANSWERED_BECAUSE } from '../../dossier-labels.ts';
import type { DossierList, DossierRow } from '../../dossier-protocol.ts';
import { count, percent } from '../parts/figures.ts';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { shortTime } from '../parts/time.ts';
import { useDossiers } from './use-dossiers.ts';

const route = getRouteApi('/ho-so');

/** Dossiers by code, procedure or agency; what was answered in time, and what could not be. */
export function DossiersPage(): ReactNode {
  const { q = '' } = route.useSearch();
  const list = useDossiers(q);
  return (
    <>
      <PageHead title="Hồ sơ" above={<Link to="/quan-ly">Quản lý</Link>}>
        {list.data?.entry && (
          <Link to="/ho-so/moi" className="btn primary right">
            Ghi hồ sơ mới
          </Link>
        )}
      </PageHead>
      <div className="pad stack">
        <Search words={q} />
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <>
            {q !== '' && <Found rows={list.data.found} />}
            <OnTime figures={list.data.figures} />
            <Unanswered rows={list.data.unanswered} />
          </>
        )}
      </div>
    </>
  );
}

function Search({ words }: { readonly words: string }): ReactNode {
  const navigate = useNavigate();
  return (
    <form
      className="row"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        void navigate({ to: '/ho-so', search: q === '' ? {} : { q } });
      }}
    >
      <input
        key={words}
        className="field search"
        type="search"
        name="q"
        aria-label="Mã hồ sơ, thủ tục hoặc cơ quan"
        placeholder="Mã, thủ tục, cơ quan"
        defaultValue={words}
        maxLength={100}
      />
      <button type="submit" className="btn">
        Tìm
      </button>
    </form>
  );
}

function Found({ rows }: { readonly rows: readonly DossierRow[] }): ReactNode {
  if (rows.length === 0)
    return (
      <Blank title="Không có hồ sơ nào khớp">
        <p>Anh/chị gõ đầu mã như trên giấy hẹn, hoặc vài chữ trong tên thủ tục.</p>
      </Blank>
    );
  return (
    <table className="work panel rules">
      <caption className="sr">Hồ sơ tìm thấy, mới nộp trước</caption>
      <thead>
        <tr>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Cơ quan</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Hẹn trả</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.code}>
            <td className="wide">
              <Link to="/ho-so/$code" params={{ code: one.code }}>
                <span className="mono">{one.code}</span>
                <small>{one.procedure}</small>
              </Link>
            </td>
            <td>{one.agency}</td>
            <td>{one.status}</td>
            <td className="num">
              {one.dueAt === null ? (
                <span className="muted">Không hẹn</span>
              ) : (
                <>
                  <span className="only-m">Hẹn trả </span>
                  <time dateTime={one.dueAt}>{shortTime(one.dueAt)}</time>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OnTime({ figures }: Pick<DossierList, 'figures'>): ReactNode {
  return (
    <section className="panel">
      <h2>Đúng hẹn, 90 ngày qua</h2>
      <div className="in stack">
        {figures.length === 0 ? (
          <p>Chưa có hồ sơ nào xong.</p>
        ) : (
          <ul className="plain-list">
            {figures.map(({ agency, finished, onTime }) => (
              <li key={agency}>
                {agency}: {count(onTime)} trên {count(finished)} ({percent(onTime / finished)})
              </li>
            ))}
          </ul>
        )}
        <p className="small muted">
          Đúng hẹn: xong trước ngày hẹn trả, không tính những ngày làm việc chờ người dân; yêu cầu
          bổ sung quá một lần là trễ.
        </p>
      </div>
    </section>
  );
}

function Unanswered({ rows }: { readonly rows: DossierList['unanswered'] }): ReactNode {
  return (
    <section className="panel">
      <h2>Hỏi “hồ sơ tới đâu” mà chưa trả lời được, 30 ngày qua</h2>
      <div className="in">
        {rows.length === 0 ? (
          <p>Không có.</p>
        ) : (
          <ul className="plain-list">
            {rows.map(({ agency, because, count: times }) => (
              <li key={`${agency} ${because}`}>
                {agency || 'Không rõ cơ quan'}: {UNANSWERED_BECAUSE[because] ?? because},{' '}
                {count(times)} lần
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
