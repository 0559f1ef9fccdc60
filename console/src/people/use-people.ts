import { useQuery } from '@tanstack/react-query';
import type { PeopleList } from '../../people-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Everybody whom this administrator looks after, and what they can be. */
export function usePeople() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => api.get<PeopleList>('/api/desk/people', signal),
  });
}
