import type { FormEvent, ReactNode } from 'react';
import { useProcedureAct } from './use-procedure-act.tsx';

/** A form whose fields become one change of the draft. */
export function DraftForm({
  code,
  change,
  children,
}: {
  readonly code: string;
  readonly change: (form: FormData) => object;
  readonly children: ReactNode;
}): ReactNode {
  const { act, busy } = useProcedureAct(code);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    act('draft', change(form), 'Đã lưu vào bản nháp. Người thứ hai duyệt thì trợ lý mới nói theo.');
  };
  return (
    <form className="frm" onSubmit={submit}>
      {children}
      <div>
        <button type="submit" className="btn" disabled={busy}>
          Lưu vào bản nháp
        </button>
      </div>
    </form>
  );
}

/** A choice of a form, with its label. */
export function Select({
  label,
  name,
  options,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
}): ReactNode {
  return (
    <label>
      {label}
      <select className="field" name={name} defaultValue={value}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
