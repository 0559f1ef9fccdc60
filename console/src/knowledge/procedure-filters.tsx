import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { ProcedureList, ProcedureState } from '../../knowledge-protocol.ts';
import { STATES } from './state-badge.tsx';

/** What stands in the page's address. */
export interface ProcedureSearch {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly level?: string | undefined;
  readonly state?: string | undefined;
  readonly source?: string | undefined;
  readonly edited?: number | undefined;
}

const LEVELS = [
  ['ministry', 'Bộ'],
  ['province', 'Tỉnh'],
  ['commune', 'Xã'],
] as const;
const SOURCES = [
  ['import', 'Nhập từ tệp'],
  ['own', 'Soạn cùng phần mềm'],
  ['office', 'Cơ quan tự viết'],
] as const;
/** Typing is asked for once it pauses. */
const PAUSE_MS = 250;

/** Words and choices that narrow the list; they stand in the address, so that it can be sent on. */
export function ProcedureFilters({
  search,
  fields,
}: {
  readonly search: ProcedureSearch;
  readonly fields: ProcedureList['fields'];
}): ReactNode {
  const navigate = useNavigate();
  const go = (change: ProcedureSearch): void =>
    void navigate({ to: '/kien-thuc/thu-tuc', search: { ...search, ...change }, replace: true });
  const states = Object.entries(STATES).map(
    ([state, { words }]) => [state as ProcedureState, words] as const,
  );
  return (
    <search className="filters">
      <Words q={search.q ?? ''} onChange={(q) => go({ q: q || undefined })} />
      <Choice
        label="Lĩnh vực"
        value={search.field}
        options={fields.map(({ name, count }) => [name, `${name} (${count})`])}
        onChange={(field) => go({ field })}
      />
      <Choice
        label="Cấp"
        value={search.level}
        options={LEVELS}
        onChange={(level) => go({ level })}
      />
      <Choice
        label="Tình trạng"
        value={search.state}
        options={states}
        onChange={(state) => go({ state })}
      />
      <Choice
        label="Nguồn"
        value={search.source}
        options={SOURCES}
        onChange={(source) => go({ source })}
      />
      <label className="tickbox">
        <input
          type="checkbox"
          checked={search.edited === 1}
          onChange={({ target }) => go({ edited: target.checked ? 1 : undefined })}
        />{' '}
        Cán bộ đã sửa
      </label>
    </search>
  );
}

function Words({
  q,
  onChange,
}: {
  readonly q: string;
  readonly onChange: (q: string) => void;
}): ReactNode {
  const [text, setText] = useState(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock anew
  useEffect(() => {
    const timer = setTimeout(() => text.trim() !== q && onChange(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="wide">
      <label htmlFor="procedure-words">Mã, tên hoặc tên thường gọi</label>
      <input
        id="procedure-words"
        className="field"
        type="search"
        maxLength={200}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </div>
  );
}

function Choice({
  label,
  value = '',
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  return (
    <label>
      {label}
      <select
        className="field"
        value={value}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        <option value="">Tất cả</option>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
