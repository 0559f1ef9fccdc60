import { type ReactNode, useState } from 'react';
import type { RoutingShown, RuleShown } from '../../routing-protocol.ts';
import { folded } from '../parts/folded.ts';
import { Blank } from '../parts/states.tsx';
import { dayWords } from '../parts/time.ts';
import { EndRule } from './end-rule.tsx';

/** The rules by kind and place, narrowed by words; those that are over on request. */
export function RuleTable({ shown }: { readonly shown: RoutingShown }): ReactNode {
  const [words, setWords] = useState('');
  const [category, setCategory] = useState('');
  const [over, setOver] = useState(false);
  const [ending, end] = useState<RuleShown>();
  const rows = shown.rules
    .filter((one) => over || one.state !== 'ended')
    .filter((one) => category === '' || one.category === category)
    .filter((one) => says(one, words))
    .toSorted(inOrder);
  return (
    <>
      <div className="row" role="search">
        <input
          className="field search"
          type="search"
          aria-label="Tìm theo nơi, đơn vị, lý do"
          placeholder="Tìm nơi, đơn vị, lý do"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <select
          className="field search"
          aria-label="Loại việc"
          value={category}
          onChange={({ target }) => setCategory(target.value)}
        >
          <option value="">Loại việc: tất cả</option>
          {shown.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label className="tick">
          <input
            type="checkbox"
            checked={over}
            onChange={({ target }) => setOver(target.checked)}
          />
          Cả quy tắc đã hết
        </label>
      </div>
      {rows.length === 0 ? (
        <Blank title="Không có quy tắc nào">
          <p>Anh/chị bỏ bớt điều kiện lọc. Việc không có quy tắc nào thì về {shown.defaultDesk}.</p>
        </Blank>
      ) : (
        <Rows rows={rows} onEnd={shown.mayKeep ? end : undefined} />
      )}
      {ending && <EndRule rule={ending} shown={shown} onClose={() => end(undefined)} />}
    </>
  );
}

function says(one: RuleShown, words: string): boolean {
  const all = [one.categoryName, one.place, one.agencyName, ...one.also, ...one.alternatives];
  return folded([...all, one.reason].join(' ')).includes(folded(words));
}

function inOrder(a: RuleShown, b: RuleShown): number {
  return (
    a.categoryName.localeCompare(b.categoryName, 'vi') ||
    a.place.localeCompare(b.place, 'vi') ||
    a.from.localeCompare(b.from)
  );
}

const STATE = { now: '', soon: 'Sắp áp dụng', ended: 'Đã hết' } as const;

function Rows({
  rows,
  onEnd,
}: {
  readonly rows: readonly RuleShown[];
  readonly onEnd: ((rule: RuleShown) => void) | undefined;
}): ReactNode {
  return (
    <table className="work panel rules">
      <caption className="sr">Quy tắc giao việc, xếp theo loại việc</caption>
      <thead>
        <tr>
          <th scope="col">Loại việc, nơi</th>
          <th scope="col">Giao cho</th>
          <th scope="col">Áp dụng</th>
          <th scope="col">Lý do</th>
          {onEnd && (
            <th scope="col">
              <span className="sr">Việc làm được</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td className="wide">
              <b>{one.categoryName}</b>
              <small>{one.place}</small>
            </td>
            <td>
              {one.agencyName}
              {one.also.length > 0 && <small>cùng làm: {one.also.join(', ')}</small>}
              {one.alternatives.length > 0 && (
                <small>trả lại thì: {one.alternatives.join('; ')}</small>
              )}
            </td>
            <td className="num">
              {one.state !== 'now' && <span className="tag">{STATE[one.state]}</span>} từ{' '}
              {dayWords(one.from)}
              {one.to !== null && <> đến hết {dayWords(one.to)}</>}
            </td>
            <td className="small">{one.reason}</td>
            {onEnd && (
              <td>
                {one.state !== 'ended' && (
                  <button type="button" className="btn quiet" onClick={() => onEnd(one)}>
                    Kết thúc
                    <span className="sr">
                      {' '}
                      quy tắc {one.categoryName}, {one.place}
                    </span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
