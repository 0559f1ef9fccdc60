import { type ReactNode, useState } from 'react';
import type { PeopleList, Person, PersonFields } from '../../people-protocol.ts';
import type { StaffRole } from '../../protocol.ts';
import { Labelled } from '../parts/form.tsx';
import { ROLES } from './roles.ts';

/** Name, address, role and agency: the same for somebody new and somebody known. */
export function PersonInputs({
  person,
  list,
}: {
  readonly person?: Person;
  readonly list: Pick<PeopleList, 'agencies' | 'wholeOffice'>;
}): ReactNode {
  const [role, setRole] = useState<StaffRole>(person?.role ?? 'agent');
  return (
    <>
      <Labelled id="name" label="Họ và tên">
        <input
          className="field"
          id="name"
          name="name"
          defaultValue={person?.name}
          required
          maxLength={100}
        />
      </Labelled>
      <Labelled
        id="email"
        label="Thư điện tử (không bắt buộc)"
        hint="Để nhận đường dẫn mời, và để đăng nhập bằng tài khoản của tỉnh nếu có."
      >
        <input
          className="field"
          id="email"
          name="email"
          type="email"
          defaultValue={person?.email ?? ''}
          aria-describedby="email-hint"
          maxLength={200}
        />
      </Labelled>
      <Labelled id="role" label="Vai trò" hint={ROLES.find(([name]) => name === role)?.[2]}>
        <select
          className="field"
          id="role"
          name="role"
          value={role}
          onChange={(event) => setRole(event.target.value as StaffRole)}
          aria-describedby="role-hint"
        >
          {ROLES.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled
        id="agency"
        label="Đơn vị"
        hint="Người của một đơn vị chỉ thấy việc của đơn vị đó. Riêng thanh tra đọc được mọi đơn vị."
      >
        <select
          className="field"
          id="agency"
          name="agency"
          defaultValue={person?.agency ?? ''}
          aria-describedby="agency-hint"
        >
          {list.wholeOffice && <option value="">Toàn cơ quan</option>}
          {list.agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
}

/** The same fields as they are sent. */
export function fieldsOf(form: Readonly<Record<string, string>>): PersonFields {
  return {
    name: form['name'] ?? '',
    email: form['email']?.trim() || null,
    role: (form['role'] ?? 'agent') as StaffRole,
    agency: form['agency'] || null,
  };
}
