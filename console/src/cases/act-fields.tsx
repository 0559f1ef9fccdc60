import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Colleagues } from '../../notice-protocol.ts';
import type { CaseActShown, CaseRoutes, CaseShown, DeskLists } from '../../protocol.ts';
import { useDesk } from '../desk-context.tsx';

/** What is typed into the fields of an act. */
export type Typed = Readonly<Record<string, string>>;

interface FieldProps {
  readonly one: CaseShown;
  readonly act: CaseActShown;
  readonly name: string;
  readonly typed: Typed;
  readonly onType: (name: string, value: string) => void;
}

/** Reasons that the citizen reads too. */
const TOLD = ['refuse', 'forward', 'extend', 'reopen'];
const LABELS: Readonly<Record<string, string>> = {
  because: 'Lý do (nội bộ)',
  question: 'Câu hỏi gửi người dân',
  until: 'Hạn mới, một ngày làm việc',
  into: 'Mã phản ánh giữ lại (PA-…)',
  to: 'Cơ quan nhận',
  code: 'Mã ở hệ thống ấy',
  link: 'Đường dẫn, nếu có',
  text: 'Bản công khai, đã lược tên người, số điện thoại, số nhà',
};
const TRACKS = [
  { id: 'denunciation', name: 'Tố cáo' },
  { id: 'crime-report', name: 'Tố giác tội phạm' },
  { id: 'formal-complaint', name: 'Khiếu nại' },
];

function labelOf(name: string, act: string): string {
  if (name !== 'reason') return LABELS[name] ?? name;
  return TOLD.includes(act) ? 'Lý do, người dân đọc được' : 'Lý do, được ghi vào nhật ký';
}

/** Written on one line. */
const LINES: readonly string[] = ['into', 'to', 'code', 'link'];

/** One field of an act, by its name on the wire. */
export function ActField(props: FieldProps): ReactNode {
  const { one, act, name } = props;
  if (LINES.includes(name)) return <Line {...props} type="text" />;
  switch (name) {
    case 'agency':
      return act.name === 'remove-agency' ? (
        <Choice {...props} label="Đơn vị" options={one.also} />
      ) : (
        <AgencyChoice {...props} />
      );
    case 'category':
      return <CategoryChoice {...props} />;
    case 'track':
      return <Choice {...props} label="Chuyển thành" options={TRACKS} />;
    case 'system':
      return <SystemChoice {...props} />;
    case 'login':
      return <ColleagueChoice {...props} />;
    case 'letter':
      return <Tick {...props} label="Kèm phiếu chuyển (tải được sau khi chuyển)" />;
    case 'urgent':
      return <Tick {...props} label="Việc khẩn" />;
    case 'until':
      return <Line {...props} type="date" />;
    default:
      return <Words {...props} />;
  }
}

const idOf = ({ act, name }: FieldProps): string => `act-${act.name}-${name}`;

function Words(props: FieldProps): ReactNode {
  const { act, name, typed, onType } = props;
  return (
    <div>
      <label htmlFor={idOf(props)}>{labelOf(name, act.name)}</label>
      <textarea
        className="field"
        id={idOf(props)}
        rows={3}
        required
        maxLength={4_000}
        value={typed[name] ?? ''}
        onChange={({ target }) => onType(name, target.value)}
      />
    </div>
  );
}

function Line(props: FieldProps & { readonly type: 'date' | 'text' }): ReactNode {
  const { act, name, typed, onType, type } = props;
  return (
    <div>
      <label htmlFor={idOf(props)}>{labelOf(name, act.name)}</label>
      <input
        className="field"
        id={idOf(props)}
        type={type}
        required={name !== 'link'}
        maxLength={200}
        value={typed[name] ?? ''}
        onChange={({ target }) => onType(name, target.value)}
      />
    </div>
  );
}

function Tick(props: FieldProps & { readonly label: string }): ReactNode {
  const { name, typed, onType, label } = props;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={typed[name] === 'yes'}
        onChange={({ target }) => onType(name, target.checked ? 'yes' : '')}
      />
      {label}
    </label>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

function Choice(
  props: FieldProps & { readonly label: string; readonly options: readonly Option[] },
): ReactNode {
  const { name, typed, onType, label, options } = props;
  return (
    <div>
      <label htmlFor={idOf(props)}>{label}</label>
      <select
        className="field"
        id={idOf(props)}
        required
        value={typed[name] ?? ''}
        onChange={({ target }) => onType(name, target.value)}
      >
        <option value="">Chọn…</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function CategoryChoice(props: FieldProps): ReactNode {
  const lists = useLists();
  return <Choice {...props} label="Loại việc" options={lists?.categories ?? []} />;
}

/** Those who may see the case; the server refuses who may not handle it. */
function ColleagueChoice(props: FieldProps): ReactNode {
  const { api } = useDesk();
  const path = `/api/desk/cases/${props.one.receipt}/colleagues`;
  const { data } = useQuery({
    queryKey: ['colleagues', props.one.receipt],
    queryFn: ({ signal }) => api.get<Colleagues>(path, signal),
  });
  const options = (data?.colleagues ?? []).map(({ login: id, name }) => ({ id, name }));
  return <Choice {...props} label="Người nhận" options={options} />;
}

function SystemChoice(props: FieldProps): ReactNode {
  const lists = useLists();
  return <Choice {...props} label="Hệ thống" options={lists?.systems ?? []} />;
}

/** What the rules propose stands first, each office with what it has to do already. */
function AgencyChoice(props: FieldProps): ReactNode {
  const { api } = useDesk();
  const { receipt } = props.one;
  const { data } = useQuery({
    queryKey: ['case', receipt, 'routes'],
    queryFn: ({ signal }) => api.get<CaseRoutes>(`/api/desk/cases/${receipt}/routes`, signal),
  });
  const options = (data?.agencies ?? []).map(({ id, name, proposed, open, overdue }) => ({
    id,
    name: `${proposed ? '★ ' : ''}${name} · đang có ${open} việc${overdue > 0 ? `, ${overdue} quá hạn` : ''}`,
  }));
  const first = data?.agencies[0];
  return (
    <div className="stack">
      {data?.only === true && (
        <p className="note soon">
          Phản ánh nói về cán bộ, cơ quan: chỉ giao cấp trên hoặc thanh tra, không giao nơi bị phản
          ánh.
        </p>
      )}
      {data !== undefined && data.bouncing !== '' && <p className="note bad">{data.bouncing}</p>}
      <Choice {...props} label="Đơn vị nhận" options={options} />
      {first?.proposed === true && (
        <p className="small muted">
          ★ Nên về: {first.name}. {data?.because}
        </p>
      )}
    </div>
  );
}

/** What forms and filters choose from; `undefined` until it is known. */
export function useLists(): DeskLists | undefined {
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: ['lists'],
    queryFn: ({ signal }) => api.get<DeskLists>('/api/desk/lists', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
