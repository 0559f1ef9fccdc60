import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProcedurePage as Page } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';
import { AskPane } from './ask-pane.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { EditPanel } from './edit-panel.tsx';
import { HideProcedure } from './hide-procedure.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { StateBadge } from './state-badge.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';
import { WordsEditor } from './words-editor.tsx';

const route = getRouteApi('/kien-thuc/thu-tuc/$code');

/** One procedure: what is told of it, how it is found, and trying it out beside. */
export function ProcedurePage(): ReactNode {
  const { code } = route.useParams();
  const { api } = useDesk();
  const one = useQuery({
    queryKey: ['knowledge', 'procedure', code],
    queryFn: ({ signal }) =>
      api.get<Page>(`/api/desk/knowledge/procedures/${encodeURIComponent(code)}`, signal),
  });
  if (one.isPending) return <Loading />;
  if (!one.data) return <Broken error={one.error} onAgain={() => void one.refetch()} />;
  return (
    <>
      <PageHead
        title={one.data.name}
        above={
          <>
            <Link to="/kien-thuc/thu-tuc">Thủ tục</Link> › {one.data.code}
          </>
        }
      >
        <div className="right">
          <StateBadge state={one.data.state} />
          {one.data.mayEdit && one.data.state !== 'excluded' && <HideProcedure one={one.data} />}
        </div>
      </PageHead>
      <div className="know page">
        <div className="frm">
          <Hidden one={one.data} />
          {one.data.source === 'office' && one.data.state === 'excluded' && !one.data.excluded && (
            <p className="note soon">
              Mục mới của cơ quan, chưa ai duyệt: trợ lý chưa nói gì từ đây. Bỏ bản nháp thì mục
              mất.
            </p>
          )}
          {one.data.draft && <DraftPanel one={one.data} draft={one.data.draft} />}
          <WordsEditor one={one.data} kind="everydayNames" />
          <WordsEditor one={one.data} kind="exampleQuestions" />
          <Told one={one.data} />
          {one.data.mayEdit && <EditPanel one={one.data} />}
          <HistoryPanel one={one.data} />
        </div>
        <AskPane code={code} />
      </div>
    </>
  );
}

function Hidden({ one: { code, excluded, mayEdit } }: { readonly one: Page }): ReactNode {
  const { act, busy } = useProcedureAct(code);
  if (!excluded) return null;
  return (
    <div className="note bad" role="status">
      <p>
        <b>Đang ẩn:</b> trợ lý không trả lời từ thủ tục này. {excluded.by} ẩn lúc{' '}
        {fullTime(excluded.at)}, lý do: {excluded.reason}
      </p>
      {mayEdit && (
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => act('include', {}, 'Đã cho dùng lại.')}
        >
          Cho dùng lại
        </button>
      )}
    </div>
  );
}

function Told({ one }: { readonly one: Page }): ReactNode {
  return (
    <section className="panel">
      <h2>Trợ lý nói gì</h2>
      <div className="in imported">
        <p className="lockline">
          <Icon name="lock" /> {sourceWords(one)}
        </p>
      </div>
      {one.told.map(({ label, text, whole }) => (
        <div className="in" key={label}>
          <h3>{label}</h3>
          {!whole && <p className="small unsaid">Trang chưa ghi đủ phần này.</p>}
          <p className="pre">{text}</p>
        </div>
      ))}
      {one.suspicions.length > 0 && (
        <div className="in">
          <h3>Chỗ đáng ngờ khi nhập</h3>
          <ul className="plainlist">
            {one.suspicions.map(({ field, raw }) => (
              <li key={`${field}/${raw}`}>
                {field}: <span className="suspect">{raw}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const SOURCES = {
  import: 'Từ trang đã nhập',
  own: 'Soạn cùng phần mềm',
  office: 'Cơ quan tự viết',
} as const;

function sourceWords({ source, decision, checkedOn }: Page): string {
  const from = SOURCES[source];
  const [year, month, day] = checkedOn.split('-');
  return [
    from,
    decision && (/^\d/u.test(decision) ? `Quyết định ${decision}` : decision),
    day !== undefined && `đọc ngày ${day}/${month}/${year}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
