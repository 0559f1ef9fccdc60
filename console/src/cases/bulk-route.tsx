import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CaseRoutes, CaseRow } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { Labelled } from '../parts/form.tsx';
import { useUndo } from './use-undo.ts';

/** How it went, by receipt; those not tried yet are not among them. */
type Results = Readonly<Record<string, { readonly done: boolean; readonly words: string }>>;

/** Sends each ticked case to one office: asked once more, then one by one, each with its own result. */
export function BulkRoute({
  rows: given,
  onClose,
}: {
  readonly rows: readonly CaseRow[];
  readonly onClose: (left: readonly string[]) => void;
}): ReactNode {
  // What was ticked when it began: the list behind may change meanwhile.
  const [rows] = useState(given);
  const [agency, setAgency] = useState('');
  const [because, setBecause] = useState('');
  const { results, left, busy, send } = useSending(rows);
  const agencies = useAgencies(rows[0]);
  const over = Object.keys(results).length > 0 && !busy;
  const say = useUndo();
  const close = (): void => {
    const done = rows.filter((row) => results[row.receipt]?.done);
    if (done.length > 0)
      say(
        `Đã chuyển ${done.length} việc.`,
        done.map(({ receipt, version }) => ({ receipt, version: version + 1 })),
      );
    onClose(left.map(({ receipt }) => receipt));
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`Chuyển ${rows.length} việc`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ agency, because });
        }}
      >
        <Labelled id="bulk-agency" label="Đơn vị nhận">
          <select
            className="field"
            id="bulk-agency"
            required
            value={agency}
            onChange={({ target }) => setAgency(target.value)}
          >
            <option value="">Chọn…</option>
            {agencies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id="bulk-because" label="Lý do (nội bộ)">
          <textarea
            className="field"
            id="bulk-because"
            rows={2}
            required
            maxLength={4_000}
            value={because}
            onChange={({ target }) => setBecause(target.value)}
          />
        </Labelled>
        <Results {...{ rows, results }} />
        <label className="tick">
          <input type="checkbox" required /> Chuyển hết các việc trên, từng việc được ghi nhật ký
        </label>
        <div className="row">
          <button type="submit" className="btn primary" disabled={busy || left.length === 0}>
            {over ? `Thử lại ${left.length} việc còn lại` : `Chuyển ${left.length} việc`}
          </button>
          <button type="button" className="btn" onClick={close}>
            {over ? 'Xong' : 'Thôi'}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Sends what is left one by one; each result stands as soon as it is known. */
function useSending(rows: readonly CaseRow[]) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [results, setResults] = useState<Results>({});
  const [busy, setBusy] = useState(false);
  const left = rows.filter(({ receipt }) => results[receipt]?.done !== true);
  const send = async (input: object): Promise<void> => {
    setBusy(true);
    for (const { receipt, version } of left) {
      const result = await api
        .send('POST', `/api/desk/cases/${receipt}/route`, { ...input, version })
        .then(
          () => ({ done: true, words: 'đã chuyển' }),
          (error: Error) => ({ done: false, words: error.message }),
        );
      setResults((now) => ({ ...now, [receipt]: result }));
    }
    setBusy(false);
    await client.invalidateQueries({ queryKey: ['inbox'] });
  };
  return { results, left, busy, send };
}

function Results({
  rows,
  results,
}: {
  readonly rows: readonly CaseRow[];
  readonly results: Results;
}): ReactNode {
  return (
    <ul className="plainlist small" aria-live="polite">
      {rows.map(({ receipt, what }) => (
        <li key={receipt}>
          <b className="num">{receipt}</b> {what.slice(0, 60)}
          {results[receipt] && (
            <span className={results[receipt]?.done ? 'muted' : 'late'}>
              {' '}
              – {results[receipt]?.words}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every office that gets cases, by the list of the first row. */
function useAgencies(first: CaseRow | undefined): CaseRoutes['agencies'] {
  const { api } = useDesk();
  const receipt = first?.receipt ?? '';
  const { data } = useQuery({
    queryKey: ['case', receipt, 'routes'],
    queryFn: ({ signal }) => api.get<CaseRoutes>(`/api/desk/cases/${receipt}/routes`, signal),
  });
  return data?.agencies ?? [];
}
