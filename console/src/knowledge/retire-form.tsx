import type { ReactNode } from 'react';
import type { ProcedurePage } from '../../knowledge-protocol.ts';
import { DraftForm } from './draft-form.tsx';
import { useProcedureAct } from './use-procedure-act.tsx';

/** Ends a procedure, with the one that follows it, or lets it be told again. */
export function RetireForm({
  one,
  replacedBy,
}: {
  readonly one: ProcedurePage;
  readonly replacedBy: string | null;
}): ReactNode {
  const { act, busy } = useProcedureAct(one.code);
  if (one.state === 'retired')
    return (
      <div>
        <button
          type="button"
          className="btn"
          disabled={busy}
          onClick={() => act('draft', { field: 'in-use' }, 'Bản nháp cho dùng lại thủ tục này.')}
        >
          Cho dùng lại
        </button>
      </div>
    );
  const change = (form: FormData): object => ({
    field: 'retire',
    ...(form.get('heir') && { replacedBy: String(form.get('heir')).trim() }),
  });
  return (
    <DraftForm code={one.code} change={change}>
      <label>
        Mã thủ tục thay thế (bỏ trống: không có)
        <input
          className="field"
          name="heir"
          maxLength={40}
          placeholder="1.001193"
          defaultValue={replacedBy ?? ''}
        />
      </label>
      <p className="hint">
        Sau khi duyệt, trợ lý nói thủ tục này không còn áp dụng và chỉ thủ tục thay thế.
      </p>
    </DraftForm>
  );
}
