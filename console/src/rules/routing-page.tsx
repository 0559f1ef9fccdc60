import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { RoutingShown } from '../../routing-protocol.ts';
import { PageHead } from '../parts/page.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { Changes } from './changes.tsx';
import { RuleTable } from './rule-table.tsx';
import { useRouting, useRoutingChange } from './use-routing.ts';

/** Who answers what, what returned cases suggest, and what was changed by whom. */
export function RoutingPage(): ReactNode {
  const routing = useRouting();
  return (
    <>
      <PageHead title="Quy tắc giao việc" above={<Link to="/quan-ly">Quản lý</Link>}>
        {routing.data?.mayKeep && (
          <Link to="/quy-tac/moi" className="btn primary right">
            Thêm quy tắc
          </Link>
        )}
      </PageHead>
      <div className="pad stack">
        {routing.isPending ? (
          <Loading />
        ) : !routing.data ? (
          <Broken error={routing.error} onAgain={() => void routing.refetch()} />
        ) : (
          <Rules shown={routing.data} />
        )}
      </div>
    </>
  );
}

function Rules({ shown }: { readonly shown: RoutingShown }): ReactNode {
  const undo = useRoutingChange('/undo', 'Đã lấy lại. Việc mới đi theo quy tắc trước đó.');
  return (
    <>
      <p className="small muted">
        Phản ánh về cán bộ, cơ quan luôn về {shown.inspector}, không quy tắc nào đổi được. Việc chưa
        có quy tắc thì về {shown.defaultDesk}. Quy tắc chỉ áp dụng cho việc mới; việc đã giao giữ
        nguyên nơi nhận.
      </p>
      {!shown.mayKeep && (
        <p className="note wait">
          Anh/chị xem được quy tắc. Muốn đổi thì nhờ trưởng bộ phận hoặc quản trị viên của toàn cơ
          quan.
        </p>
      )}
      {shown.suggestions.length > 0 && <Suggestions shown={shown} />}
      <RuleTable shown={shown} />
      <Changes
        changes={shown.history}
        mayKeep={shown.mayKeep}
        wrong={undo.error?.message}
        busy={undo.isPending}
        onUndo={(id) => undo.mutate({ id, mark: shown.mark })}
      />
    </>
  );
}

/** Accepting a suggestion is trying it first, like any other change. */
function Suggestions({ shown }: { readonly shown: RoutingShown }): ReactNode {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <section className="panel">
      <h2>Gợi ý từ các lần trả lại</h2>
      <div className="in stack">
        <ul className="plainlist stack">
          {shown.suggestions.map(({ words, change }) => (
            <li key={words} className="row">
              <span style={{ flex: 1, minWidth: '14rem' }}>{words}</span>
              <Link
                to="/quy-tac/moi"
                state={(before) => ({ ...before, rule: change })}
                className="btn"
              >
                Thử gợi ý này
              </Link>
            </li>
          ))}
        </ul>
        <button type="button" className="btn quiet" onClick={() => setOpen(false)}>
          Để sau
        </button>
      </div>
    </section>
  );
}
