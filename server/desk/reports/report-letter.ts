import { monthlyReport } from '#adapters/documents/monthly-report.ts';
import type { CaseFigures, Report } from '#console/report-protocol.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { LEVELS, onTimeShare, percent, reportTables } from './report-tables.ts';

/** The report as a letter that the office signs and sends on. */
export async function reportLetter(report: Report): Promise<Buffer> {
  const [all, agency, category, commune, channel, , assistant, satisfaction] = reportTables(
    report,
  ).filter(({ title }) => title !== '');
  const of = (...tables: (typeof all)[]) => tables.filter((one) => one !== undefined);
  const [year = '', month = '', day = ''] = civilDateOf(new Date(report.madeAt)).split('-');
  return monthlyReport({
    office: report.office,
    period: periodWords(report),
    day: [day, month, year],
    signedBy: report.madeBy,
    parts: [
      {
        heading: 'I. KẾT QUẢ TIẾP NHẬN VÀ XỬ LÝ',
        sentences: caseSentences(report),
        tables: of(all, agency, category, commune, channel),
      },
      {
        heading: 'II. TRỢ LÝ TRẢ LỜI TỰ ĐỘNG',
        sentences: assistantSentences(report),
        tables: of(assistant),
      },
      {
        heading: 'III. MỨC ĐỘ HÀI LÒNG',
        sentences: satisfactionSentences(report),
        tables: of(satisfaction),
      },
      {
        heading: 'IV. ĐÁNH GIÁ, KIẾN NGHỊ',
        sentences: ['………………………………………………………………………………………', '………………………………………………………………………………………'],
        tables: [],
      },
    ],
  });
}

/** "tháng 11 năm 2026" for a whole month, else both days. */
export function periodWords({ from, to, agencyName }: Report): string {
  const [year, month] = from.split('-');
  const whole = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && isMonthsEnd(to);
  const time = whole
    ? `tháng ${Number(month)} năm ${year}`
    : `từ ngày ${dayWords(from)} đến ngày ${dayWords(to)}`;
  return agencyName === null ? time : `${time}, ${agencyName}`;
}

function isMonthsEnd(day: string): boolean {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}

const dayWords = (day: string): string => day.split('-').reverse().join('/');

function caseSentences({ all, before, medianDays }: Report): readonly string[] {
  const share = onTimeShare(all);
  return [
    `Trong kỳ, cơ quan tiếp nhận ${all.received} phản ánh, kiến nghị (${changeWords(all, before)}).`,
    `Đúng hạn ${all.onTime}, quá hạn ${all.late}, đang trong hạn ${all.open}, kết thúc khác (gộp, rút, từ chối, chuyển nơi khác) ${all.elsewhere}.`,
    share === undefined
      ? 'Chưa có phản ánh nào tới hạn trong kỳ.'
      : `Tỷ lệ đúng hạn trên số đã tới hạn: ${percent(share)} %.`,
    ...(medianDays === null
      ? []
      : [`Thời gian trả lời trung vị: ${sayDays(medianDays)} ngày, tính cả ngày nghỉ.`]),
  ];
}

function changeWords(all: CaseFigures, before: CaseFigures): string {
  const more = all.received - before.received;
  if (more === 0) return 'bằng kỳ trước';
  return `${more > 0 ? 'tăng' : 'giảm'} ${Math.abs(more)} so với kỳ trước`;
}

const sayDays = (days: number): string =>
  days.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

function assistantSentences({ assistant: { turns, answered, unanswered } }: Report): string[] {
  if (turns === 0) return ['Trong kỳ trợ lý chưa có lượt trả lời nào.'];
  return [
    `Trợ lý trả lời ${turns} lượt, trong đó trả lời được ${answered} lượt (${percent(answered / turns)} %), chưa trả lời được và chuyển cán bộ ${unanswered} lượt (${percent(unanswered / turns)} %).`,
  ];
}

function satisfactionSentences({ satisfaction }: Report): string[] {
  const { levels, mended, notMended } = satisfaction;
  const all = levels.reduce((sum, count) => sum + count, 0);
  if (all === 0) return ['Trong kỳ chưa có người dân đánh giá.'];
  const good = levels[3] + levels[4];
  return [
    `${all} phản ánh được người dân đánh giá theo năm mức, từ “${LEVELS[4].toLowerCase()}” đến “${LEVELS[0].toLowerCase()}”; tỷ lệ hài lòng và rất hài lòng: ${percent(good / all)} %.`,
    ...(mended + notMended === 0
      ? []
      : [`Hỏi lại sau 30 ngày: ${mended} nơi đã khắc phục thật, ${notMended} nơi chưa.`]),
  ];
}
