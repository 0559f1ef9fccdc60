import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { RoutingShown, RuleShown } from '../../routing-protocol.ts';
import { Labelled, Wrong } from '../parts/form.tsx';
import { TrialShown, useTrial } from './trial.tsx';
import { useRoutingChange } from './use-routing.ts';

/** The last day of a rule: what it would have changed is seen before it is kept. */
export function EndRule({
  rule,
  shown,
  onClose,
}: {
  readonly rule: RuleShown;
  readonly shown: RoutingShown;
  readonly onClose: () => void;
}): ReactNode {
  const [to, setTo] = useState(shown.today);
  const change = { kind: 'end', id: rule.id, to } as const;
  const trial = useTrial();
  const keep = useRoutingChange('', 'Đã lưu ngày cuối của quy tắc.', onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Kết thúc quy tắc"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate(change);
        }}
      >
        <p>
          {rule.categoryName}, {rule.place}: giao {rule.agencyName}.
        </p>
        <Wrong words={(trial.error ?? keep.error)?.message} />
        <Labelled
          id="end-day"
          label="Ngày cuối còn áp dụng"
          hint="Trước ngày bắt đầu của quy tắc thì quy tắc không được áp dụng ngày nào."
        >
          <input
            className="field"
            id="end-day"
            type="date"
            required
            value={to}
            aria-describedby="end-day-hint"
            onChange={({ target }) => {
              setTo(target.value);
              trial.reset();
            }}
          />
        </Labelled>
        <div className="row">
          <button type="submit" className="btn" disabled={trial.isPending}>
            Thử với 90 ngày qua
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            Thôi
          </button>
        </div>
      </form>
      {trial.data && (
        <div className="stack" style={{ marginTop: 'var(--s-3)' }}>
          <TrialShown trial={trial.data} />
          <button
            type="button"
            className="btn primary"
            disabled={keep.isPending}
            onClick={() => keep.mutate({ ...change, mark: trial.data.mark })}
          >
            Lưu ngày cuối
          </button>
        </div>
      )}
    </Modal>
  );
}
