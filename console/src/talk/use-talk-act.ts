import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.tsx';

/** Takes a conversation, gives it back, sends one of its bubbles again, blocks the sender or lets them in. */
export type TalkAct = (
  path: 'take' | 'give-back' | 'again' | 'block' | 'unblock',
  body?: object,
) => void;

/** The same, for one conversation; what fails is said in a toast. */
export function useTalkAct(id: string): TalkAct {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      api.send('POST', `/api/desk/conversations/${id}/${path}`, body),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['conversation', id] });
      await client.invalidateQueries({ queryKey: ['conversations'] });
    },
  });
  return (path, body = {}) => mutate({ path, body });
}
