import { useQuery } from '@tanstack/react-query';
import type { AgencyList, AgencyShown } from '../../agency-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Every office. */
export function useAgencies() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['agencies'],
    queryFn: ({ signal }) => api.get<AgencyList>('/api/desk/agencies', signal),
  });
}

/** One office with all that hangs on it. */
export function useAgency(id: string) {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['agencies', id],
    queryFn: ({ signal }) => api.get<AgencyShown>(`/api/desk/agencies/${id}`, signal),
  });
}

export function levelWords(level: 'commune' | 'province'): string {
  return level === 'commune' ? 'Cấp xã' : 'Cấp tỉnh';
}
