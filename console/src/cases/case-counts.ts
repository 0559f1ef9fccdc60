import { useQuery } from '@tanstack/react-query';
import type { CaseCounts } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** How many cases each view holds; asked anew when a case changed. `undefined` until it is known. */
export function useCaseCounts(wanted = true): CaseCounts | undefined {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['case-counts'],
    queryFn: ({ signal }) => api.get<CaseCounts>('/api/desk/case-counts', signal),
    enabled: wanted,
  });
  return data;
}
