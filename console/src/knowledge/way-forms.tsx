import type { ReactNode } from 'react';
import { FEE_LABELS, UNIT_LABELS } from '../../knowledge-labels.ts';
import type { EditableValues } from '../../knowledge-protocol.ts';
import { DraftForm, Select } from './draft-form.tsx';

type Way = EditableValues['ways'][number];

/** What is paid for one way of handing in. */
export function FeeForm({ code, way, at }: { code: string; way: Way; at: number }): ReactNode {
  const change = (form: FormData): object => ({
    ...{ field: 'fee', way: at, kind: form.get('kind'), note: form.get('note') },
    ...(form.get('value') && { value: form.get('value') }),
  });
  const known = FEE_LABELS.some(([kind]) => kind === way.fee);
  return (
    <DraftForm code={code} change={change}>
      <div className="r2">
        <Select
          label="Lệ phí"
          name="kind"
          options={FEE_LABELS}
          value={known ? way.fee : 'not-stated'}
        />
        <label>
          Số tiền (đồng)
          <input
            className="field"
            name="value"
            inputMode="numeric"
            pattern="\d*"
            defaultValue={way.amount ?? ''}
          />
        </label>
      </div>
      <label>
        Căn cứ, ghi chú
        <input className="field" name="note" maxLength={500} />
      </label>
    </DraftForm>
  );
}

/** How long it takes by one way of handing in. */
export function TimeForm({ code, way, at }: { code: string; way: Way; at: number }): ReactNode {
  const change = (form: FormData): object => ({
    ...{ field: 'time', way: at, value: form.get('value'), unit: form.get('unit') },
  });
  const known = UNIT_LABELS.some(([unit]) => unit === way.unit);
  return (
    <DraftForm code={code} change={change}>
      <div className="r2">
        <label>
          Thời hạn
          <input
            className="field"
            name="value"
            inputMode="decimal"
            required
            defaultValue={way.time ?? ''}
          />
        </label>
        <Select
          label="Đơn vị"
          name="unit"
          options={UNIT_LABELS}
          value={known ? (way.unit ?? '') : 'working-day'}
        />
      </div>
    </DraftForm>
  );
}
