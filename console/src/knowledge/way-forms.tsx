import type { ReactNode } from 'react';
import type { EditableValues } from '../../knowledge-protocol.ts';
import { DraftForm, Select } from './draft-form.tsx';

const FEES = [
  ['amount', 'Số tiền'],
  ['free', 'Không thu'],
  ['set-by-province', 'Tỉnh quy định'],
  ['not-stated', 'Không ghi'],
] as const;
const UNITS = [
  ['working-day', 'ngày làm việc'],
  ['day', 'ngày'],
  ['hour', 'giờ'],
] as const;

type Way = EditableValues['ways'][number];

/** What is paid for one way of handing in. */
export function FeeForm({ code, way, at }: { code: string; way: Way; at: number }): ReactNode {
  const change = (form: FormData): object => ({
    ...{ field: 'fee', way: at, kind: form.get('kind'), note: form.get('note') },
    ...(form.get('value') && { value: form.get('value') }),
  });
  const known = FEES.some(([kind]) => kind === way.fee);
  return (
    <DraftForm code={code} change={change}>
      <div className="r2">
        <Select label="Lệ phí" name="kind" options={FEES} value={known ? way.fee : 'not-stated'} />
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
  const known = UNITS.some(([unit]) => unit === way.unit);
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
          options={UNITS}
          value={known ? (way.unit ?? '') : 'working-day'}
        />
      </div>
    </DraftForm>
  );
}
