import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A report as an office sends it on. What only the office can say is left as dots to be filled by hand. */
export interface MonthlyReport {
  readonly office: string;
  /** "tháng 11 năm 2026", or "từ ngày … đến ngày …". */
  readonly period: string;
  /** The day of signing, with its parts: "29", "11", "2026". */
  readonly day: readonly [string, string, string];
  /** Whole sentences, each part under its heading. */
  readonly parts: readonly {
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly tables: readonly {
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (string | number)[])[];
    }[];
  }[];
  readonly signedBy: string;
}

/** Half-points: 13 for the words, as Decree 30/2020 has them; 12 in tables. */
const SIZE = 26;
const SMALL = 24;
/** Twentieths of a point: 20 mm above and below, 30 mm left, 15 mm right (Decree 30/2020, annex I). */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850 };

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};

/** The report as a Word file: country and motto, number and sign, day, parts with tables, receivers, signature. */
export async function monthlyReport(report: MonthlyReport): Promise<Buffer> {
  const document = new Document({
    creator: report.office,
    title: `Báo cáo ${report.period}`,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZE },
          paragraph: { spacing: { after: 80, line: 276 } },
        },
      },
    },
    sections: [{ properties: { page: { margin: MARGIN } }, children: bodyOf(report) }],
  });
  return Packer.toBuffer(document);
}

function bodyOf(report: MonthlyReport): (Paragraph | Table)[] {
  return [
    headOf(report),
    middle('BÁO CÁO', true, { before: 320 }),
    middle('Kết quả tiếp nhận, xử lý phản ánh, kiến nghị của người dân', true),
    middle(`(${report.period})`, false),
    new Paragraph({ text: 'Kính gửi: ……………………………………………', spacing: { before: 160 } }),
    ...report.parts.flatMap(({ heading, sentences, tables }) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 200, after: 80 },
        children: [new TextRun({ text: heading, bold: true })],
      }),
      ...sentences.map((text) => new Paragraph({ text, alignment: AlignmentType.JUSTIFIED })),
      ...tables.flatMap(tableOf),
    ]),
    new Paragraph({ text: '' }),
    footOf(report),
  ];
}

/** Two columns without lines: who writes, and the country with its motto. */
function headOf({ office, day: [day, month, year] }: MonthlyReport): Table {
  return beside(
    [
      middle(office.toLocaleUpperCase('vi'), true),
      middle('———', false),
      middle('Số:        /BC-……', false),
    ],
    [
      middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, {}, SMALL),
      middle('Độc lập – Tự do – Hạnh phúc', true),
      middle('————————', false),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `…………, ngày ${day} tháng ${month} năm ${year}`, italics: true }),
        ],
      }),
    ],
    [40, 60],
  );
}

function footOf({ signedBy }: MonthlyReport): Table {
  return beside(
    [
      small('Nơi nhận:', true),
      small('- Như trên;', false),
      small('- ………………;', false),
      small('- Lưu: VT, ………', false),
    ],
    [
      middle('THỦ TRƯỞNG CƠ QUAN', true),
      middle('(Ký, ghi rõ họ tên, đóng dấu)', false),
      new Paragraph({ text: '', spacing: { before: 900 } }),
      middle('……………………………', false),
      small(`Người lập: ${signedBy}`, false, AlignmentType.CENTER),
    ],
    [50, 50],
  );
}

function beside(left: Paragraph[], right: Paragraph[], [a, b]: readonly [number, number]): Table {
  const cell = (children: Paragraph[], size: number): TableCell =>
    new TableCell({ children, width: { size, type: WidthType.PERCENTAGE } });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_LINES,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, a), cell(right, b)] })],
  });
}

function tableOf(table: MonthlyReport['parts'][number]['tables'][number]): (Paragraph | Table)[] {
  const row = (cells: readonly (string | number)[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            margins: { left: 80, right: 80 },
            children: [
              small(
                typeof cell === 'number' ? cell.toLocaleString('vi-VN') : cell,
                head,
                at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
              ),
            ],
          }),
      ),
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: table.title, italics: true })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(table.columns, true), ...table.rows.map((cells) => row(cells, false))],
    }),
  ];
}

function middle(
  text: string,
  bold: boolean,
  spacing: { readonly before?: number } = {},
  size = SIZE,
): Paragraph {
  return new Paragraph({
    ...{ alignment: AlignmentType.CENTER, spacing: { after: 40, ...spacing } },
    children: [new TextRun({ text, bold, size })],
  });
}

function small(
  text: string,
  bold: boolean,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    ...{ alignment, spacing: { after: 20 } },
    children: [new TextRun({ text, bold, size: SMALL })],
  });
}
