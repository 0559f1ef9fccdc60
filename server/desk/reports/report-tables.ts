import type { CaseFigures, NamedFigures, Report } from '#console/report-protocol.ts';

/** One table of a report: the same in every file that is made of it. */
export interface ReportTable {
  readonly title: string;
  /** The first column holds names, the others figures. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const COUNTS = [
  'Tiếp nhận',
  'Đúng hạn',
  'Quá hạn',
  'Đang trong hạn',
  'Kết thúc khác',
  'Tỷ lệ đúng hạn (%)',
];

/** Every table, the same figures as on the screen. */
export function reportTables(report: Report): readonly ReportTable[] {
  const { all, before, byAgency, byCategory, byCommune, byChannel, byMonth } = report;
  const cases = (title: string, first: string, rows: readonly NamedFigures[]): ReportTable => ({
    title,
    columns: [first, ...COUNTS],
    rows: rows.map((one) => [one.name, ...countsOf(one)]),
  });
  return [
    cases('Tổng hợp', 'Kỳ', [
      { name: 'Kỳ này', ...all },
      { name: 'Kỳ trước', ...before },
    ]),
    cases('Theo đơn vị', 'Đơn vị', byAgency),
    cases('Theo lĩnh vực', 'Lĩnh vực', byCategory),
    cases('Theo xã', 'Xã, phường', byCommune),
    cases('Theo kênh', 'Kênh', byChannel),
    cases('Theo tháng', 'Tháng', byMonth),
    assistantTable(report),
    satisfactionTable(report),
  ];
}

function countsOf(one: CaseFigures): readonly (string | number)[] {
  return [one.received, one.onTime, one.late, one.open, one.elsewhere, percent(onTimeShare(one))];
}

/** Of what was due: how much was answered in time; `undefined` while nothing was due. */
export function onTimeShare({ onTime, late }: CaseFigures): number | undefined {
  return onTime + late === 0 ? undefined : onTime / (onTime + late);
}

/** "88,5" of 0.885; a dash where there is no share. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–';
  return (share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}

function assistantTable({ assistant }: Report): ReportTable {
  const { turns, answered, askedBack, unanswered, handedOver, declined, rest } = assistant;
  const row = (name: string, count: number): readonly (string | number)[] => [
    name,
    count,
    percent(turns === 0 ? undefined : count / turns),
  ];
  const rated = (assistant.helped ?? 0) + (assistant.notHelped ?? 0);
  return {
    title: 'Trợ lý trả lời',
    columns: ['Kết quả', 'Lượt', 'Tỷ lệ (%)'],
    rows: [
      row('Trả lời được', answered),
      row('Hỏi lại cho rõ', askedBack),
      row('Chưa trả lời được, chuyển cán bộ', unanswered),
      row('Người dân muốn gặp cán bộ', handedOver),
      row('Từ chối (ngoài phạm vi, đơn thư, dữ liệu người khác…)', declined),
      row('Chào hỏi, khẩn cấp và lượt khác', rest),
      ...(assistant.helped === null
        ? []
        : [
            [
              'Người dân bấm “Đúng ý” trong số đã bấm',
              assistant.helped,
              percent(rated === 0 ? undefined : assistant.helped / rated),
            ],
          ]),
    ],
  };
}

/** As SIPAS names them, best first. */
export const LEVELS = [
  'Rất hài lòng',
  'Hài lòng',
  'Bình thường',
  'Không hài lòng',
  'Rất không hài lòng',
] as const;

function satisfactionTable({ satisfaction }: Report): ReportTable {
  const best = [...satisfaction.levels].reverse();
  const all = best.reduce((sum, count) => sum + count, 0);
  return {
    title: 'Hài lòng',
    columns: ['Mức', 'Phản ánh', 'Tỷ lệ (%)'],
    rows: LEVELS.map((name, at) => {
      const count = best[at] ?? 0;
      return [name, count, percent(all === 0 ? undefined : count / all)];
    }),
  };
}
