import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TrialShown } from '../../trial-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { TrialResult } from './trial-result.tsx';

/** A change is tried on the taught questions before it is kept; worse answers need a yes with a reason. */
export function ConfirmTrial<Trial extends TrialShown>({
  title,
  path,
  yes,
  busy,
  onYes,
  onClose,
  children,
}: {
  readonly title: string;
  /** Where the server tries it. */
  readonly path: string;
  readonly yes: string;
  readonly busy: boolean;
  /** `accepted` is the reason, where one was asked for. */
  readonly onYes: (accepted: { readonly accepted?: string }, trial?: Trial) => void;
  readonly onClose: () => void;
  /** What stands above the questions. */
  readonly children?: (trial: Trial) => ReactNode;
}): ReactNode {
  const { api } = useDesk();
  const trial = useQuery({
    queryKey: ['trial', path],
    queryFn: ({ signal }) => api.get<Trial>(path, signal),
    gcTime: 0,
    retry: false,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <div className="stack">
        {trial.isPending ? (
          <p role="status">Đang hỏi thử các câu đã dạy, có thể mất vài chục giây…</p>
        ) : trial.data ? (
          <>
            {children?.(trial.data)}
            <TrialResult trial={trial.data} />
            <Yes
              red={trial.data.red}
              yes={yes}
              busy={busy}
              onYes={(accepted) => onYes(accepted, trial.data)}
              onClose={onClose}
            />
          </>
        ) : (
          <div role="alert" className="stack">
            <p>{trial.error?.message}</p>
            <div className="row">
              <button type="button" className="btn" onClick={() => void trial.refetch()}>
                Hỏi thử lại
              </button>
              <button type="button" className="btn" onClick={onClose}>
                Đóng
              </button>
            </div>
          </div>
        )}
      </div>
    </Modal>
  );
}

function Yes({
  red,
  yes,
  busy,
  onYes,
  onClose,
}: {
  readonly red: boolean;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: (accepted: { readonly accepted?: string }) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onYes(red ? { accepted: reason.trim() } : {});
      }}
    >
      {red && (
        <div>
          <label htmlFor="accepted">Vì sao vẫn làm, dù có câu kém đi (ghi vào nhật ký)</label>
          <textarea
            id="accepted"
            className="field"
            rows={2}
            required
            minLength={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
      <div className="row">
        <button type="submit" className={red ? 'btn danger' : 'btn primary'} disabled={busy}>
          {yes}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Chưa làm
        </button>
      </div>
    </form>
  );
}
