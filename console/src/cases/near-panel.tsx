import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseShown, NearCases } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Icon } from '../parts/icon.tsx';
import { DeadlineBadge } from './deadline-badge.tsx';
import { actOf } from './use-act.tsx';

/** Reports that seem to be of the same thing, each to be read and merged into; nothing where there is none. */
export function NearPanel({
  one,
  onMerge,
}: {
  readonly one: CaseShown;
  readonly onMerge: (into: string) => void;
}): ReactNode {
  const { api } = useDesk();
  const near = useQuery({
    queryKey: ['case', one.receipt, 'near'],
    queryFn: ({ signal }) => api.get<NearCases>(`/api/desk/cases/${one.receipt}/near`, signal),
    enabled: actOf(one, 'merge') !== undefined,
  });
  const cases = near.data?.cases ?? [];
  if (cases.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        <Icon name="merge" /> Có thể trùng ({cases.length})
      </h2>
      {cases.map((other) => (
        <div className="in dup" key={other.receipt}>
          <div>
            <Link to="/viec/$receipt" params={{ receipt: other.receipt }}>
              {other.what}
            </Link>
            <p className="small muted">
              {other.receipt} · {other.place}
              {other.supporters > 0 && ` · ${other.supporters} người theo dõi`}
            </p>
          </div>
          <DeadlineBadge left={other.left} />
          <button
            type="button"
            className="btn"
            style={{ gridColumn: '1 / -1', justifySelf: 'start' }}
            onClick={() => onMerge(other.receipt)}
          >
            Gộp vào {other.receipt}
          </button>
        </div>
      ))}
    </section>
  );
}
