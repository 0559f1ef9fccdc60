import type { ReactNode } from 'react';
import type { Report } from '../../report-protocol.ts';
import { count, percent } from '../parts/figures.ts';
import { ShareTable } from './tables.tsx';

const LEVELS = [
  'Rất không hài lòng',
  'Không hài lòng',
  'Bình thường',
  'Hài lòng',
  'Rất hài lòng',
] as const;

/** How the assistant answered, and how citizens judged the handling. */
export function Quality({ report }: { readonly report: Report }): ReactNode {
  const { assistant, satisfaction } = report;
  const levels = LEVELS.map((name, at) => [name, satisfaction.levels[at] ?? 0] as const);
  return (
    <div className="charts">
      <ShareTable
        title="Trợ lý trả lời"
        first="Lượt kết thúc thế nào"
        rows={[
          ['Trả lời được', assistant.answered],
          ['Hỏi lại cho rõ', assistant.askedBack],
          ['Chưa trả lời được, chuyển cán bộ', assistant.unanswered],
          ['Người dân muốn gặp cán bộ', assistant.handedOver],
          ['Từ chối, có giải thích', assistant.declined],
          ['Chào hỏi, khẩn cấp, khác', assistant.rest],
        ]}
        note={<Helped helped={assistant.helped} not={assistant.notHelped} />}
      />
      <ShareTable
        title="Hài lòng, năm mức"
        first="Người dân chấm"
        rows={[...levels].reverse()}
        note={
          satisfaction.mended + satisfaction.notMended > 0 &&
          `Hỏi lại sau 30 ngày: ${count(satisfaction.mended)} nơi đã khắc phục thật, ${count(satisfaction.notMended)} nơi chưa.`
        }
      />
    </div>
  );
}

function Helped({
  helped,
  not,
}: {
  readonly helped: number | null;
  readonly not: number | null;
}): ReactNode {
  if (helped === null || not === null) return 'Lượt bấm “Đúng ý” chỉ tính cho toàn cơ quan.';
  if (helped + not === 0) return 'Chưa ai bấm “Đúng ý” hay “Chưa đúng”.';
  return `Bấm “Đúng ý”: ${count(helped)} trên ${count(helped + not)} lượt bấm (${percent(helped / (helped + not))}).`;
}
