import type { ReactNode } from 'react';
import type { CaseShown } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { actOf } from './use-act.tsx';

/** Who answers for the case, and by which rule it came there. */
export function RoutePanel({
  one,
  onBegin,
}: {
  readonly one: CaseShown;
  readonly onBegin: (name: string) => void;
}): ReactNode {
  return (
    <section className="panel">
      <h2>
        <Icon name="route" /> Nơi xử lý
      </h2>
      <div className="in stack">
        <p>
          <b>{one.agencyName || 'Chưa giao'}</b>
          {one.handler !== null && ` · ${one.mine ? 'anh/chị đang làm' : one.handler}`}
        </p>
        {one.also.length > 0 && (
          <p className="small">Phối hợp: {one.also.map(({ name }) => name).join(', ')}</p>
        )}
        <p className="small muted">{one.routedBecause}</p>
        {actOf(one, 'return') && (
          <div>
            <button type="button" className="btn" onClick={() => onBegin('return')}>
              Không phải việc của đơn vị này
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
