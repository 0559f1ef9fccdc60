import { useQuery } from '@tanstack/react-query';
import type { ChannelList } from '../../channel-protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** Every channel with its figures, looked at again while the page is open. */
export function useChannels() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => api.get<ChannelList>('/api/desk/channels', signal),
    refetchInterval: 15_000,
  });
}
