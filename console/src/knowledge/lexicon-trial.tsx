import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LexiconTrial } from '../../lexicon-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { toastWithUndo } from '../parts/toast.tsx';
import { ConfirmTrial } from './confirm-trial.tsx';

/** Words to be kept, or to be taken away where nothing official is given; `was` is what they stood for. */
export interface Wish {
  readonly everyday: string;
  readonly official?: string;
  readonly was?: string;
}

const AT = '/api/desk/knowledge/lexicon';
/** The way back needs no reason of its own: it leads to what was told before. */
const UNDONE = { accepted: 'hoàn tác' };

/** Shows what words would change, then keeps them; one press takes that back. */
export function LexiconTrialModal({
  wish,
  onClose,
}: {
  readonly wish: Wish;
  readonly onClose: () => void;
}): ReactNode {
  const { everyday, official } = wish;
  const { save, busy } = useLexicon(onClose);
  const asked = new URLSearchParams({ everyday, ...(official && { official }) });
  return (
    <ConfirmTrial<LexiconTrial>
      title={official ? `Hiểu “${everyday}” là “${official}”?` : `Gỡ “${everyday}”?`}
      path={`${AT}/trial?${asked}`}
      yes={official ? 'Lưu từ này' : 'Gỡ từ này'}
      busy={busy}
      onYes={(accepted, trial) => save(wish, accepted, trial?.conflict ?? null)}
      onClose={onClose}
    >
      {(trial) => <Found trial={trial} />}
    </ConfirmTrial>
  );
}

function Found({ trial: { conflict, words } }: { readonly trial: LexiconTrial }): ReactNode {
  return (
    <>
      {conflict && (
        <p className="note soon">
          Từ này đang được hiểu là “{conflict.official}”
          {conflict.by === '' ? ' (có sẵn trong phần mềm)' : `, ${conflict.by} ghi`}. Lưu thì nghĩa
          cũ thôi dùng ở cơ quan này.
        </p>
      )}
      <dl className="changes">
        <div>
          <dt>Hỏi riêng từ này</dt>
          <dd>
            <span className="small muted">Nay: </span>
            {words.before.found}
          </dd>
          <dd>
            <span className="small muted">Sau khi đổi: </span>
            {words.after.found}
          </dd>
        </div>
      </dl>
    </>
  );
}

function useLexicon(onDone: () => void) {
  const { api } = useDesk();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const send = (everyday: string, official: string | undefined, more: object): Promise<unknown> =>
    official === undefined
      ? api.send('POST', `${AT}/drop`, { everyday, ...more })
      : api.send('POST', AT, { everyday, official, ...more });
  const save = (
    { everyday, official, was }: Wish,
    accepted: object,
    conflict: LexiconTrial['conflict'],
  ): void =>
    mutate(async () => {
      await send(everyday, official, accepted);
      onDone();
      const before = was ?? (conflict && conflict.by !== '' ? conflict.official : undefined);
      toastWithUndo('Đã lưu. Mọi máy hiểu theo trong vài giây.', () =>
        mutate(async () => {
          await send(everyday, before, UNDONE);
          notifications.show({ message: 'Đã hoàn tác.' });
        }),
      );
    });
  return { save, busy: isPending };
}
