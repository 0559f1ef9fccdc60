import { useNavigate } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import type { CasesAsked, NamedId } from '../../protocol.ts';
import { Download } from '../parts/download.tsx';
import { useLists } from './act-fields.tsx';
import { listQuery } from './list-query.ts';
import { SavedFilters } from './saved-filters.tsx';

type Narrowing = 'category' | 'commune' | 'stage';

/** Searches by code, words or phone, narrows by kind, commune and stage, and keeps what was asked under a name. */
export function FilterBar({
  asked,
  field,
}: {
  readonly asked: CasesAsked;
  readonly field: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const navigate = useNavigate();
  const lists = useLists();
  const ask = (change: Partial<CasesAsked>): void => {
    const next = Object.entries({ ...asked, ...change }).filter(([, value]) => value !== '');
    void navigate({ to: '/hop-viec', search: Object.fromEntries(next) as unknown as CasesAsked });
  };
  const narrow = (name: Narrowing, label: string, options: readonly NamedId[] | undefined) => (
    <Narrow
      {...{ name, label, options }}
      value={asked[name] ?? ''}
      onChoose={(value) => ask({ [name]: value })}
    />
  );
  return (
    <div className="case-filters">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ q: field.current?.value.trim() ?? '' });
        }}
      >
        <input
          key={asked.q}
          className="field search"
          type="search"
          aria-label="Tìm theo mã, nội dung, số điện thoại"
          placeholder="Tìm mã, nội dung, số điện thoại"
          defaultValue={asked.q}
          ref={field}
        />
      </form>
      {narrow('category', 'Loại việc', lists?.categories)}
      {narrow('commune', 'Xã, phường', lists?.communes)}
      {narrow('stage', 'Tình trạng', lists?.stages)}
      <SavedFilters asked={asked} />
      <Download href={`/api/desk/cases.xlsx?${listQuery(asked)}`}>Tải Excel</Download>
    </div>
  );
}

function Narrow({
  name,
  label,
  options = [],
  value,
  onChoose,
}: {
  readonly name: Narrowing;
  readonly label: string;
  readonly options: readonly NamedId[] | undefined;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): ReactNode {
  return (
    <select
      className="field"
      name={name}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{label}: tất cả</option>
      {options.map(({ id, name: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
