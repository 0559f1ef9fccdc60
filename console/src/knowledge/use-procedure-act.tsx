import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.tsx';
import { toastWithUndo } from '../parts/toast.tsx';

/** Does one thing to a procedure and says what happened. */
export interface ProcedureActs {
  readonly act: (path: string, body: object, done: string, back?: Back) => void;
  readonly busy: boolean;
}

/** What undoes an act: another one. */
interface Back {
  readonly path: string;
  readonly body: object;
}

/** The acts on one procedure; `onDone` is called when the server has done one. */
export function useProcedureAct(code: string, onDone?: () => void): ProcedureActs {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ path, body }: Back & { readonly done: () => void }) =>
      api.send('POST', `/api/desk/knowledge/procedures/${encodeURIComponent(code)}/${path}`, body),
    onSuccess: (_said, { done }) => {
      onDone?.();
      done();
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const act: ProcedureActs['act'] = (path, body, words, back) => {
    const done = (): void => {
      if (back) toastWithUndo(words, () => act(back.path, back.body, 'Đã hoàn tác.'));
      else notifications.show({ message: words });
    };
    mutate({ path, body, done });
  };
  return { act, busy: isPending };
}
