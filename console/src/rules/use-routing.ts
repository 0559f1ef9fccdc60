import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoutingShown } from '../../routing-protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';

/** Who answers what, as it stands now. */
export function useRouting() {
  const { api } = useDesk();
  return useQuery({
    queryKey: ['routing'],
    queryFn: ({ signal }) => api.get<RoutingShown>('/api/desk/routing', signal),
  });
}

/** Changes the rules and shows them as they are then; where somebody was faster they are asked for anew. */
export function useRoutingChange(path: '' | '/undo', said: string, onDone: () => void = () => {}) {
  const { api } = useDesk();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send<RoutingShown>('POST', `/api/desk/routing${path}`, body),
    onSuccess: (shown) => {
      client.setQueryData(['routing'], shown);
      notifications.show({ message: said });
      onDone();
    },
    onError: (error) => {
      if (error instanceof RequestFailed && error.status === 409)
        void client.invalidateQueries({ queryKey: ['routing'] });
    },
  });
}
