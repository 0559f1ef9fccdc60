import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';

/** What a transfer slip says. All of it comes from the case; nothing is invented. */
export interface TransferSlip {
  readonly office: string;
  /** In Vietnam, as people write it: "29/11/2026". */
  readonly day: string;
  readonly receipt: string;
  readonly receivedOn: string;
  readonly to: string;
  readonly category: string;
  readonly place: string;
  readonly text: string;
  readonly reason: string;
  readonly signedBy: string;
}

const TEXT_SIZE = 26;

/** The letter that goes with a case to an office outside, as a Word file: 13 points, as official letters are set. */
export async function transferSlip(slip: TransferSlip): Promise<Buffer> {
  const document = new Document({
    creator: slip.office,
    title: `Phiếu chuyển ${slip.receipt}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: TEXT_SIZE } } } },
    sections: [{ children: paragraphs(slip) }],
  });
  return Packer.toBuffer(document);
}

function paragraphs(slip: TransferSlip): Paragraph[] {
  return [
    middle(slip.office.toUpperCase(), true),
    middle('PHIẾU CHUYỂN PHẢN ÁNH, KIẾN NGHỊ', true),
    middle(`Số: ${slip.receipt} · Ngày ${slip.day}`, false),
    line('Kính gửi', slip.to),
    line('Ngày nhận', slip.receivedOn),
    line('Loại việc', slip.category),
    line('Nơi xảy ra', slip.place),
    line('Nội dung người dân phản ánh', ''),
    ...slip.text.split('\n').map((text) => new Paragraph({ text })),
    line('Lý do chuyển', slip.reason),
    new Paragraph({
      text: `Đề nghị ${slip.to} xem xét, giải quyết theo thẩm quyền và báo kết quả cho ${slip.office} để trả lời người dân.`,
    }),
    new Paragraph({ text: slip.signedBy, alignment: AlignmentType.RIGHT }),
  ];
}

function middle(text: string, bold: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold })],
  });
}

function line(name: string, text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(text)],
  });
}
