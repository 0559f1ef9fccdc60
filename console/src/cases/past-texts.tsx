import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CannedReply } from '../../protocol.ts';
import type { PastReplies } from '../../reply-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Broken, Loading } from '../parts/states.tsx';
import { fullTime } from '../parts/time.ts';

/** What a reply said before each change; taking one puts it into the editor, where it is saved like any other. */
export function PastTexts({
  one,
  onTake,
}: {
  readonly one: CannedReply;
  readonly onTake: (text: string) => void;
}): ReactNode {
  const { api } = useDesk();
  const { agency, name } = one;
  const past = useQuery({
    queryKey: ['replies', 'past', agency, name],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ agency, name });
      return api.get<PastReplies>(`/api/desk/replies/past?${query}`, signal);
    },
  });
  if (past.isPending) return <Loading rows={1} />;
  if (!past.data) return <Broken error={past.error} onAgain={() => void past.refetch()} />;
  if (past.data.rows.length === 0)
    return <p className="small muted">Câu này chưa sửa lần nào dưới tên này.</p>;
  return (
    <ul className="plainlist changes">
      {past.data.rows.map(({ id, at, by, text }) => (
        <li key={id}>
          <p className="small muted">
            Trước khi {by} đổi lúc <time dateTime={at}>{fullTime(at)}</time>
          </p>
          <p className="small">{text}</p>
          <button type="button" className="btn quiet" onClick={() => onTake(text)}>
            Lấy lại bản này
          </button>
        </li>
      ))}
    </ul>
  );
}
