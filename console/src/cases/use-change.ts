import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';

/** Changes what an office says often, says so, and asks for everything anew. */
export function useChange(done: string, after: () => void = () => {}) {
  const client = useQueryClient();
  return {
    onSuccess: () => {
      notifications.show({ message: done });
      after();
    },
    onError: (error: Error) => {
      notifications.show({ message: error.message, color: 'red' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['replies'] }),
  };
}
