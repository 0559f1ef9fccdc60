import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk-context.tsx';
import { toastWithUndo } from '../parts/toast.tsx';

/** A case as it stood after what may be taken back. */
export interface Undoable {
  readonly receipt: string;
  readonly version: number;
}

/** Acts that have an inverse; the citizen hears of none of them. */
export const UNDOABLE: readonly string[] = [
  'accept',
  'assign',
  'route',
  'add-agency',
  'remove-agency',
  'urgency',
  'category',
];

/** Says what was done, with a button that takes it back: on the server, as events of its own. */
export function useUndo(): (message: string, done: readonly Undoable[]) => void {
  const { api } = useDesk();
  const client = useQueryClient();
  const undo = async (done: readonly Undoable[]): Promise<void> => {
    const ends = await Promise.allSettled(
      done.map(({ receipt, version }) =>
        api.send('POST', `/api/desk/cases/${receipt}/undo`, { version }),
      ),
    );
    const failed = ends.filter((end) => end.status === 'rejected');
    notifications.show(
      failed[0]
        ? {
            message: `${failed.length} việc không hoàn tác được. ${reasonOf(failed[0])}`,
            color: 'red',
          }
        : { message: 'Đã hoàn tác.' },
    );
    await client.invalidateQueries();
  };
  return (message, done) => toastWithUndo(message, () => void undo(done));
}

function reasonOf({ reason }: PromiseRejectedResult): string {
  return reason instanceof Error ? reason.message : '';
}
