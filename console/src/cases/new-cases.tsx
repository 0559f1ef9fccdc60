import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { CasesAsked } from '../../protocol.ts';

/** New work never moves the rows under the cursor: it is announced, and comes when it is asked for. */
export function NewCases({ asked }: { readonly asked: CasesAsked }): ReactNode {
  const client = useQueryClient();
  const news = useQuery({
    queryKey: ['case-news'],
    queryFn: () => new Date().toISOString(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const first = useRef(news.data);
  first.current ??= news.data;
  if (news.data === first.current) return <div role="status" />;
  return (
    <div role="status">
      <p className="strip">
        <span>Có việc mới hoặc vừa thay đổi.</span>
        <button
          type="button"
          className="btn"
          onClick={() => {
            first.current = news.data;
            void client.invalidateQueries({ queryKey: ['inbox', asked] });
          }}
        >
          Tải lại danh sách
        </button>
      </p>
    </div>
  );
}
