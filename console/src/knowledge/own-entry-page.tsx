import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { FEE_LABELS, UNIT_LABELS, WAY_LABELS } from '../../knowledge-labels.ts';
import type { QuestionList } from '../../knowledge-protocol.ts';
import type { OwnEntryBegun } from '../../own-entry-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { PageHead } from '../parts/page.tsx';
import { Select } from './draft-form.tsx';

const route = getRouteApi('/kien-thuc/muc-moi');

/** An entry that the office writes itself, from a question that nothing answers. */
export function OwnEntryPage(): ReactNode {
  const { cau } = route.useSearch();
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: (entry: object) =>
      api.send<OwnEntryBegun>('POST', '/api/desk/knowledge/own-entries', entry),
    onSuccess: ({ code }) => {
      notifications.show({
        message: `Đã ghi mục ${code}. Người thứ hai duyệt thì trợ lý trả lời.`,
      });
      void navigate({ to: '/kien-thuc/thu-tuc/$code', params: { code } });
    },
    onError: (error) => notifications.show({ message: error.message, color: 'red' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    mutate({ ...Object.fromEntries(new FormData(event.currentTarget)), question: cau ?? '' });
  };
  return (
    <>
      <PageHead title="Mục mới của cơ quan" above={<Link to="/kien-thuc">Kiến thức</Link>} />
      <form className="pad stack narrow" onSubmit={submit}>
        {cau !== undefined && <Asked id={String(cau)} />}
        <p className="muted small">
          Dùng cho việc của riêng cơ quan mà Cơ sở dữ liệu quốc gia không có. Mục mang mã “CQ.” để
          không lẫn với mã quốc gia. Ô có dấu * là bắt buộc.
        </p>
        <What />
        <How />
        <Basis />
        <div className="row">
          <button type="submit" className="btn primary" disabled={isPending}>
            Ghi và gửi duyệt
          </button>
          <Link to="/kien-thuc" className="btn">
            Không ghi
          </Link>
        </div>
      </form>
    </>
  );
}

function Asked({ id }: { readonly id: string }): ReactNode {
  const { api } = useDesk();
  const list = useQuery({
    queryKey: ['knowledge', 'questions', 'open'],
    queryFn: ({ signal }) =>
      api.get<QuestionList>('/api/desk/knowledge/questions?show=open', signal),
  });
  const one = list.data?.groups
    .flatMap(({ questions }) => questions)
    .find((each) => each.id === id);
  return one ? (
    <p className="note">
      Người dân hỏi: <b>“{one.question}”</b>. Duyệt xong, câu này được trả lời theo mục mới.
    </p>
  ) : null;
}

function What(): ReactNode {
  return (
    <section className="panel">
      <h2>Việc gì</h2>
      <div className="in frm">
        <Line label="Tên việc *" name="name" required most={300} />
        <div className="r2">
          <Line label="Người dân thường gọi là" name="everydayName" most={100} />
          <Line label="Lĩnh vực" name="field" most={200} />
        </div>
        <div className="r2">
          <Line label="Nơi giải quyết *" name="agency" required most={300} />
          <Line label="Địa chỉ" name="address" most={300} />
        </div>
      </div>
    </section>
  );
}

function How(): ReactNode {
  return (
    <section className="panel">
      <h2>Làm thế nào</h2>
      <div className="in frm">
        <p className="hint">Ghi giấy tờ hoặc các bước, ít nhất một trong hai.</p>
        <Block label="Giấy tờ (mỗi loại một dòng)" name="papers" />
        <Block label="Các bước" name="steps" />
        <div className="r2">
          <Select label="Nộp" name="way" options={Object.entries(WAY_LABELS)} value="direct" />
          <Select label="Lệ phí *" name="fee" options={FEE_LABELS} value="not-stated" />
        </div>
        <div className="r2">
          <Line label="Số tiền (đồng)" name="amount" most={12} digits />
          <Line label="Thời hạn" name="time" most={4} digits />
        </div>
        <Select label="Đơn vị thời hạn" name="unit" options={UNIT_LABELS} value="working-day" />
        <Block label="Yêu cầu, điều kiện" name="conditions" />
        <Line label="Kết quả nhận được" name="result" most={500} />
      </div>
    </section>
  );
}

function Basis(): ReactNode {
  return (
    <section className="panel">
      <h2>Căn cứ và nguồn</h2>
      <div className="in frm">
        <div className="r2">
          <Line label="Số hiệu văn bản pháp luật" name="lawNumber" most={100} />
          <Line label="Căn cứ pháp lý *" name="lawTitle" required most={500} />
        </div>
        <Line
          label="Văn bản của cơ quan nêu việc này (số, ngày) *"
          name="document"
          required
          most={300}
        />
        <Line label="Đường dẫn tới văn bản (https)" name="url" most={500} />
      </div>
    </section>
  );
}

function Line({
  label,
  name,
  most,
  required = false,
  digits = false,
}: {
  readonly label: string;
  readonly name: string;
  readonly most: number;
  readonly required?: boolean;
  readonly digits?: boolean;
}): ReactNode {
  return (
    <label>
      {label}
      <input
        className="field"
        name={name}
        maxLength={most}
        required={required}
        {...(digits && { inputMode: 'numeric', pattern: '\\d*' })}
      />
    </label>
  );
}

function Block({ label, name }: { readonly label: string; readonly name: string }): ReactNode {
  return (
    <label>
      {label}
      <textarea className="field" name={name} rows={3} maxLength={4_000} />
    </label>
  );
}
