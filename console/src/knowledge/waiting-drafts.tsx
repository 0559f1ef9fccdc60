import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WaitingDrafts as Answer } from '../../knowledge-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { shortTime } from '../parts/time.ts';

/** What waits for a second person; nothing is shown while nothing waits. */
export function WaitingDrafts(): ReactNode {
  const { api } = useDesk();
  const drafts = useQuery({
    queryKey: ['knowledge', 'drafts'],
    queryFn: ({ signal }) => api.get<Answer>('/api/desk/knowledge/drafts', signal),
  });
  const rows = drafts.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel drafted">
      <h2>Chờ duyệt ({rows.length})</h2>
      <ul className="in plainlist near">
        {rows.map(({ code, name, authors, at }) => (
          <li key={code}>
            <Link to="/kien-thuc/thu-tuc/$code" params={{ code }}>
              {name}
            </Link>
            <span className="small muted">
              {authors.join(', ')} viết, <time dateTime={at}>{shortTime(at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
