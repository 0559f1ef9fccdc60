import { useQuery } from '@tanstack/react-query';
import type { BookingsWaiting } from '../../reception-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Requests come a few a day: looked at once a minute. */
const LOOK_MS = 60_000;

/** How many wait for a turn at the reception of one's agency; 0 until it is known. */
export function useBookingsWaiting(wanted: boolean): number {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['receptions', 'count'],
    queryFn: ({ signal }) => api.get<BookingsWaiting>('/api/desk/receptions/waiting', signal),
    enabled: wanted,
    refetchInterval: LOOK_MS,
  });
  return data?.waiting ?? 0;
}
