import { type ReactNode, useState } from 'react';
import type { AgencyFields } from '../../agency-protocol.ts';
import type { NamedId } from '../../protocol.ts';
import { Labelled } from '../parts/form.tsx';

/** Name, level, place and how it is reached: the same for a new office and one that is known. */
export function AgencyInputs({
  agency,
  communes,
}: {
  readonly agency?: AgencyFields;
  readonly communes: readonly NamedId[];
}): ReactNode {
  const [level, setLevel] = useState<AgencyFields['level']>(agency?.level ?? 'province');
  return (
    <>
      <Words name="name" label="Tên đơn vị" given={agency?.name} most={120} required />
      <Labelled id="level" label="Cấp">
        <select
          className="field"
          id="level"
          name="level"
          value={level}
          onChange={({ target }) => setLevel(target.value as AgencyFields['level'])}
        >
          <option value="province">Cấp tỉnh</option>
          <option value="commune">Cấp xã</option>
        </select>
      </Labelled>
      <Place level={level} agency={agency} communes={communes} />
      <Words name="phone" label="Điện thoại" given={agency?.phone} most={60} />
      <Words name="email" label="Thư điện tử" given={agency?.email} most={200} type="email" />
      <Words name="address" label="Địa chỉ" given={agency?.address} most={200} />
      <Words
        name="hours"
        label="Giờ làm việc"
        given={agency?.hours}
        most={200}
        hint="Để cán bộ nơi khác biết khi nào gọi được. Hạn trả lời vẫn tính theo lịch chung của cơ quan."
      />
    </>
  );
}

/** The commune of an office that has one; whether one of the province judges complaints about staff. */
function Place({
  level,
  agency,
  communes,
}: {
  readonly level: AgencyFields['level'];
  readonly agency: AgencyFields | undefined;
  readonly communes: readonly NamedId[];
}): ReactNode {
  return level === 'commune' ? (
    <Labelled id="communeCode" label="Xã, phường">
      <select
        className="field"
        id="communeCode"
        name="communeCode"
        required
        defaultValue={agency?.communeCode ?? ''}
      >
        <option value="">Chọn xã, phường</option>
        {communes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  ) : (
    <label className="tick">
      <input
        type="checkbox"
        name="inspects"
        value="yes"
        defaultChecked={agency?.inspects ?? false}
      />
      Được nhận phản ánh về cán bộ, cơ quan (thanh tra)
    </label>
  );
}

function Words({
  name,
  label,
  given,
  most,
  hint,
  type = 'text',
  required = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly given: string | undefined;
  readonly most: number;
  readonly hint?: string;
  readonly type?: 'text' | 'email';
  readonly required?: boolean;
}): ReactNode {
  return (
    <Labelled id={name} label={label} hint={hint}>
      <input
        className="field"
        id={name}
        name={name}
        type={type}
        defaultValue={given}
        maxLength={most}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
    </Labelled>
  );
}

/** The same fields as they are sent. */
export function agencyFieldsOf(form: Readonly<Record<string, string>>): AgencyFields {
  const { name = '', phone = '', email = '', address = '', hours = '' } = form;
  const level = form['level'] === 'commune' ? 'commune' : 'province';
  return {
    ...{ name, phone, email: email.trim(), address, hours, level },
    communeCode: level === 'commune' ? form['communeCode'] || null : null,
    inspects: form['inspects'] === 'yes',
  };
}
