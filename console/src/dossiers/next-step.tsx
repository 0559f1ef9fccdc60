import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DossierEntered, DossierEntry } from '../../dossier-protocol.ts';
import { useDesk } from '../desk-context.tsx';
import { useForm, Wrong } from '../parts/form.tsx';
import { Line, nowThere, StageField } from './entry-fields.tsx';

/** The step just taken, typed in; who follows the dossier is told. */
export function NextStep({
  code,
  stages,
}: {
  readonly code: string;
  readonly stages: DossierEntry['stages'];
}): ReactNode {
  const { api } = useDesk();
  const client = useQueryClient();
  const [kept, setKept] = useState<string>();
  // A new key empties the fields once the step was kept.
  const [round, setRound] = useState(0);
  const { wrong, busy, onSubmit } = useForm(async (form) => {
    setKept(undefined);
    const body = { ...form, code };
    const { message } = await api.send<DossierEntered>('POST', '/api/desk/dossiers/stage', body);
    setKept(message);
    setRound(round + 1);
    await client.invalidateQueries({ queryKey: ['dossiers'] });
  });
  return (
    <section className="panel">
      <h2>Ghi bước tiếp theo</h2>
      <form key={round} className="in stack" onSubmit={onSubmit}>
        <Wrong words={wrong} />
        <div role="status">{kept !== undefined && <p className="note ok">{kept}</p>}</div>
        <StageField stages={stages} chosen="in-progress" />
        <Line
          id="at"
          label="Thời điểm"
          type="datetime-local"
          defaultValue={nowThere()}
          hint="Giờ việc xảy ra; việc cũ hơn điều sổ đã biết chỉ vào diễn biến."
          required
        />
        <Line id="note" label="Nội dung, lý do, giấy tờ cần bổ sung" hint="Người nộp đọc được." />
        <Line id="office" label="Đang ở bộ phận" />
        <Line id="until" label="Bổ sung trước ngày" type="date" />
        <Line id="amount" label="Số tiền phải nộp (đồng)" inputMode="numeric" />
        <Line id="where" label="Nộp tiền tại" />
        <button type="submit" className="btn primary" disabled={busy}>
          Ghi bước này
        </button>
      </form>
    </section>
  );
}
