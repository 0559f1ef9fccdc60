import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DossierEntered, DossierEntry } from '../../dossier-protocol.ts';
import { RequestFailed } from '../api.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { PageHead } from '../parts/page.tsx';
import { Blank, Broken, Loading } from '../parts/states.tsx';
import { Line, nowThere, StageField } from './entry-fields.tsx';
import { useDossiers } from './use-dossiers.ts';

/** A dossier typed in at the counter, where no register sends it. */
export function NewDossierPage(): ReactNode {
  const list = useDossiers('');
  return (
    <>
      <PageHead title="Ghi hồ sơ mới" above={<Link to="/ho-so">Hồ sơ</Link>} />
      <div className="pad" style={{ maxWidth: '44rem' }}>
        {list.isPending ? (
          <Loading />
        ) : !list.data ? (
          <Broken error={list.error} onAgain={() => void list.refetch()} />
        ) : list.data.entry ? (
          <NewDossier entry={list.data.entry} />
        ) : (
          <Blank title="Vai trò này không ghi hồ sơ">
            <p>Cán bộ xử lý, phụ trách đơn vị và quản trị viên ghi được.</p>
          </Blank>
        )}
      </div>
    </>
  );
}

function NewDossier({ entry }: { readonly entry: DossierEntry }): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [exists, setExists] = useState(false);
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    try {
      const { code } = await api.send<DossierEntered>('POST', '/api/desk/dossiers', form);
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      await navigate({ to: '/ho-so/$code', params: { code } });
    } catch (error) {
      setExists(error instanceof RequestFailed && error.code === 'exists');
      throw error;
    }
  });
  return (
    <form className="panel" onSubmit={onSubmit}>
      <div className="in stack">
        <Wrong words={wrong} />
        {exists && (
          <label className="row">
            <input type="checkbox" name="again" value="1" /> Ghi lại hồ sơ đã có
          </label>
        )}
        <Line
          id="code"
          label="Mã hồ sơ"
          hint="Như trên giấy hẹn, thí dụ H24.30-260115-0012"
          required
        />
        <Line id="procedureName" label="Tên thủ tục" required />
        <Line id="procedureCode" label="Mã thủ tục" hint="Thí dụ 1.004873" />
        <AgencyField entry={entry} />
        <Line
          id="submittedAt"
          label="Nhận lúc"
          type="datetime-local"
          defaultValue={nowThere()}
          required
        />
        <Line id="dueAt" label="Ngày hẹn trả" type="date" />
        <StageField stages={entry.stages} chosen="accepted" />
        <Line id="applicant" label="Người nộp" required />
        <Line
          id="idNumber"
          label="Số căn cước"
          hint="9 hoặc 12 số; người nộp dùng 6 số cuối để xem hồ sơ."
          inputMode="numeric"
          required
        />
        <Line id="birthYear" label="Năm sinh" inputMode="numeric" />
        <Line id="phone" label="Số điện thoại" type="tel" />
        <Line id="note" label="Nội dung" />
        <button type="submit" className="btn primary" disabled={busy}>
          Ghi hồ sơ
        </button>
      </div>
    </form>
  );
}

function AgencyField({ entry }: { readonly entry: DossierEntry }): ReactNode {
  if (entry.agency !== null) return <p>Cơ quan: {entry.agency}</p>;
  return (
    <>
      <Line id="agency" label="Cơ quan" list="agencies" required />
      <datalist id="agencies">
        {entry.agencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
