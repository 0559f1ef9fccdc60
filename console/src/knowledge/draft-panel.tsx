import { type ReactNode, useState } from 'react';
import type { DraftShown, ProcedurePage } from '../../knowledge-protocol.ts';
import { shortTime } from '../parts/time.ts';
import { ConfirmTrial } from './confirm-trial.tsx';
import { ToldChanges } from './told-changes.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

/** What waits to be published: what would change, and who may let it out. */
export function DraftPanel({
  one,
  draft,
}: {
  readonly one: ProcedurePage;
  readonly draft: DraftShown;
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const { act, busy } = useProcedureAct(one.code, close);
  const done = 'Đã duyệt. Mọi máy trả lời theo nội dung mới trong vài giây.';
  return (
    <section className="panel drafted">
      <h2>Bản nháp chờ duyệt</h2>
      <div className="in frm">
        <p className="small">
          {draft.authors.join(', ')} viết, lần cuối{' '}
          <time dateTime={draft.at}>{shortTime(draft.at)}</time>. Trợ lý chưa nói khác.
        </p>
        <ToldChanges changes={draft.changes} />
        {one.mayEdit && !draft.mayPublish && (
          <p className="note soon">
            Anh/chị đã viết bản nháp này, nên người thứ hai duyệt: một người biên tập, lãnh đạo bộ
            phận hoặc quản trị khác.
          </p>
        )}
        {one.mayEdit && (
          <div className="row">
            {draft.mayPublish && (
              <button type="button" className="btn primary" onClick={() => setAsking(true)}>
                Duyệt, cho dùng
              </button>
            )}
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => act('discard', {}, 'Đã bỏ bản nháp.')}
            >
              Bỏ bản nháp
            </button>
          </div>
        )}
        {asking && (
          <ConfirmTrial
            title="Duyệt bản nháp này?"
            path={`/api/desk/knowledge/procedures/${encodeURIComponent(one.code)}/trial`}
            yes="Cho dùng"
            busy={busy}
            onYes={(accepted) => act('publish', { seen: draft.at, ...accepted }, done)}
            onClose={close}
          />
        )}
      </div>
    </section>
  );
}
