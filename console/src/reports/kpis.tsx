import type { ReactNode } from 'react';
import type { Report } from '../../report-protocol.ts';
import { count, decimal, onTimeShare, percent } from '../parts/figures.ts';

/** Five figures that a meeting begins with. */
export function Kpis({ report }: { readonly report: Report }): ReactNode {
  const { all, before, medianDays, assistant, satisfaction } = report;
  const share = onTimeShare(all);
  const past = onTimeShare(before);
  const { levels } = satisfaction;
  const judged = levels.reduce((sum, one) => sum + one, 0);
  const mean = levels.reduce((sum, one, at) => sum + one * (at + 1), 0) / judged;
  const asked = assistant.answered + assistant.unanswered;
  return (
    <dl className="kpis">
      <Kpi
        name="Phản ánh đã nhận"
        value={count(all.received)}
        more={change(all.received - before.received)}
      />
      <Kpi
        name="Đúng hạn"
        value={percent(share)}
        more={
          share === undefined
            ? 'chưa có việc tới hạn'
            : `${count(all.onTime)}/${count(all.onTime + all.late)} · kỳ trước ${percent(past)}`
        }
      />
      <Kpi
        name="Trả lời trong"
        value={medianDays === null ? '–' : `${decimal(medianDays)} ngày`}
        more="trung vị, tính cả ngày nghỉ"
      />
      <Kpi
        name="Hài lòng"
        value={judged === 0 ? '–' : `${decimal(mean)}/5`}
        more={judged === 0 ? 'chưa ai chấm' : `${count(judged)} người chấm, 5 mức`}
      />
      <Kpi
        name="Trợ lý chưa trả lời được"
        value={percent(asked === 0 ? undefined : assistant.unanswered / asked)}
        more={`${count(assistant.unanswered)} trên ${count(asked)} câu hỏi`}
      />
    </dl>
  );
}

function Kpi({
  name,
  value,
  more,
}: {
  readonly name: string;
  readonly value: string;
  readonly more: string;
}): ReactNode {
  return (
    <div className="kpi">
      <dt>{name}</dt>
      <dd>
        {value} <small>{more}</small>
      </dd>
    </div>
  );
}

function change(more: number): string {
  if (more === 0) return 'bằng kỳ trước';
  return `${more > 0 ? '+' : '−'}${count(Math.abs(more))} so với kỳ trước`;
}
