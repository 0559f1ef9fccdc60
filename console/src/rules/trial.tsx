import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RuleChange, RuleTrial } from '../../routing-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { count } from '../parts/figures.ts';

/** Asks what a change would have done; nothing is kept. */
export function useTrial() {
  const { api } = useDesk();
  return useMutation({
    mutationFn: (change: RuleChange) =>
      api.send<RuleTrial>('POST', '/api/desk/routing/try', change),
  });
}

/** What a change would have done to the cases of 90 days: how many go elsewhere, whose load changes, which ones. */
export function TrialShown({ trial }: { readonly trial: RuleTrial }): ReactNode {
  return (
    <div className="stack" role="status">
      <p>
        <span className="big num">{count(trial.moved)}</span> trong {count(trial.cases)} việc của 90
        ngày qua sẽ về nơi khác.{' '}
        <span className="small muted">Chỉ tính lại, không việc nào bị chuyển thật.</span>
      </p>
      {trial.loads.length > 0 && <Loads loads={trial.loads} />}
      {trial.rows.length > 0 && <Moved trial={trial} />}
    </div>
  );
}

function Loads({ loads }: Pick<RuleTrial, 'loads'>): ReactNode {
  const most = Math.max(1, ...loads.flatMap(({ before, after }) => [before, after]));
  return (
    <ul className="plainlist flow" aria-label="Số việc của mỗi đơn vị, trước và sau">
      {loads.map(({ name, before, after }) => (
        <li key={name}>
          <p className="small">
            {name}: <span className="num">{count(before)}</span> →{' '}
            <b className="num">{count(after)}</b>
          </p>
          <span className="b old" aria-hidden="true">
            <i style={{ width: `${(before / most) * 100}%` }} />
          </span>
          <span className="b" aria-hidden="true">
            <i style={{ width: `${(after / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Moved({ trial }: { readonly trial: RuleTrial }): ReactNode {
  return (
    <div>
      <table className="work">
        <caption className="sr">Việc sẽ về nơi khác</caption>
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Nay</th>
            <th scope="col">Theo thay đổi này</th>
          </tr>
        </thead>
        <tbody>
          {trial.rows.map(({ receipt, what, from, to }) => (
            <tr key={receipt}>
              <td className="wide">
                <Link to="/viec/$receipt" params={{ receipt }}>
                  {what}
                  <small className="num">{receipt}</small>
                </Link>
              </td>
              <td>{from}</td>
              <td>
                <b>{to}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trial.moved > trial.rows.length && (
        <p className="small muted">Chỉ hiện {trial.rows.length} việc mới nhất.</p>
      )}
    </div>
  );
}
