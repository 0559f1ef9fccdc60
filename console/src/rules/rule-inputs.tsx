import type { ReactNode } from 'react';
import type { NamedId } from '../../protocol.ts';
import type { NewRule, RoutingShown } from '../../routing-protocol.ts';
import { Labelled } from '../parts/form.tsx';

const LEVELS: readonly NamedId[] = [
  { id: '', name: 'Cấp nào cũng vậy' },
  { id: 'province', name: 'Cấp tỉnh (đường tỉnh, quốc lộ, trường trung học phổ thông)' },
  { id: 'commune', name: 'Cấp xã' },
];

/** What kind, where, to whom, from when and why. */
export function RuleInputs({
  rule,
  shown,
  onWrite,
}: {
  readonly rule: NewRule;
  readonly shown: RoutingShown;
  readonly onWrite: (change: Partial<NewRule>) => void;
}): ReactNode {
  const choose = (
    name: 'category' | 'commune' | 'level' | 'agency' | 'also' | 'alternative',
    label: string,
    options: readonly NamedId[],
    hint?: string,
  ) => (
    <Choice
      {...{ name, label, options, hint }}
      value={rule[name]}
      onChoose={(value) => onWrite({ [name]: value })}
    />
  );
  return (
    <>
      {choose('category', 'Loại việc', [
        ...shown.categories,
        { id: '*', name: 'Mọi loại việc khác' },
      ])}
      {choose('commune', 'Nơi xảy ra', [{ id: '', name: 'Mọi nơi' }, ...shown.communes])}
      {choose('level', 'Việc thuộc cấp', LEVELS)}
      {choose('agency', 'Giao cho', shown.agencies)}
      {choose(
        'also',
        'Cùng làm ngay',
        [{ id: '', name: 'Không có' }, ...shown.agencies],
        'Đơn vị này cũng nhận việc; đơn vị trên vẫn trả lời.',
      )}
      {choose('alternative', 'Nếu bị trả lại thì đề xuất', [
        { id: '', name: shown.defaultDesk },
        ...shown.agencies,
      ])}
      <Labelled
        id="rule-from"
        label="Áp dụng từ ngày"
        hint="Từ ngày này, quy tắc cũ của cùng việc, cùng nơi hết tác dụng."
      >
        <input
          className="field"
          id="rule-from"
          type="date"
          required
          min={shown.today}
          value={rule.from}
          aria-describedby="rule-from-hint"
          onChange={({ target }) => onWrite({ from: target.value })}
        />
      </Labelled>
      <Labelled
        id="rule-reason"
        label="Lý do, căn cứ"
        hint="Cán bộ đọc được ở mỗi phản ánh, ví dụ “Quy chế phối hợp số 5/QC-UBND”."
      >
        <input
          className="field"
          id="rule-reason"
          required
          minLength={5}
          maxLength={300}
          value={rule.reason}
          aria-describedby="rule-reason-hint"
          onChange={({ target }) => onWrite({ reason: target.value })}
        />
      </Labelled>
    </>
  );
}

function Choice({
  name,
  label,
  options,
  hint,
  value,
  onChoose,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly NamedId[];
  readonly hint: string | undefined;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): ReactNode {
  const id = `rule-${name}`;
  return (
    <Labelled id={id} label={label} hint={hint}>
      <select
        className="field"
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
