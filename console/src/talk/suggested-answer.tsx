import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SuggestionAnswer } from '../../talk-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** What the assistant would say to the citizen's last question: read first, put in by hand, said by staff alone. */
export function SuggestedAnswer({
  id,
  onInsert,
}: {
  readonly id: string;
  readonly onInsert: (text: string) => void;
}): ReactNode {
  const { api } = useDesk();
  const found = useQuery({
    // Under the conversation's own key: asked anew when somebody has written.
    queryKey: ['conversation', id, 'suggestion'],
    queryFn: ({ signal }) =>
      api.get<SuggestionAnswer>(`/api/desk/conversations/${id}/suggestion`, signal),
  });
  const suggestion = found.data?.suggestion;
  if (!suggestion) return null;
  return (
    <details className="suggested">
      <summary>
        Trợ lý gợi ý cho “{suggestion.asked}”{' '}
        <span className="small muted num">
          {suggestion.name}, {suggestion.code}
        </span>
      </summary>
      <p className="pre">{suggestion.text}</p>
      <button type="button" className="btn" onClick={() => onInsert(suggestion.text)}>
        Chèn, có nguồn
      </button>
    </details>
  );
}
