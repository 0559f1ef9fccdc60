import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Chance } from '#test/crash/chance.ts';

/** What is wrong with a photo; every fourth receipt has no QR code at all, as many offices print none. */
export type Trouble = 'none' | 'rotated' | 'blurred' | 'dark' | 'cropped';
export const TROUBLES: readonly [Trouble, ...Trouble[]] = [
  'none',
  'rotated',
  'blurred',
  'dark',
  'cropped',
];

/** A photo of a receipt of our own template, with an invented person and code. */
export interface ReceiptPhoto {
  readonly code: string;
  readonly trouble: Trouble;
  readonly bytes: Buffer;
}

const { resolve } = createRequire(import.meta.url);
const WIDTH = 1_240;
const HEIGHT = 1_000;

/** Draws one, with a trouble as phones make it. */
export async function drawReceipt(
  at: number,
  trouble: Trouble,
  chance: Chance,
): Promise<ReceiptPhoto> {
  const number = String(chance.between(1, 9_999)).padStart(4, '0');
  const day = String(chance.between(10, 28));
  const code = `H99.${String(chance.between(1, 60)).padStart(2, '0')}-2611${day}-${number}`;
  const qr = at % 4 === 3 ? '' : await qrOf(code);
  const page = await sharp(Buffer.from(template(code, qr)))
    .png()
    .toBuffer();
  const photo = await photographed(page, trouble, chance);
  return { code, trouble, bytes: photo };
}

async function qrOf(code: string): Promise<string> {
  const wasm = new Uint8Array(await readFile(resolve('zxing-wasm/writer/zxing_writer.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
  const { svg } = await writeBarcode(code, { format: 'QRCode', scale: 6 });
  return svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>/gu, '');
}

function template(code: string, qr: string): string {
  const line = (y: number, text: string, size = 26, weight = 'normal'): string =>
    `<text x="70" y="${y}" font-size="${size}" font-weight="${weight}">${text}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Liberation Serif, DejaVu Serif, serif">
<rect width="100%" height="100%" fill="#fdfcf7"/>
${line(80, 'ỦY BAN NHÂN DÂN XÃ MẪU', 26, 'bold')}
${line(120, 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 24)}
${line(220, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 36, 'bold')}
${line(300, `Mã hồ sơ: ${code}`, 32, 'bold')}
${line(370, 'Tiếp nhận hồ sơ của: Ông/Bà Nguyễn Văn Mẫu')}
${line(420, 'Nội dung yêu cầu giải quyết: Cấp bản sao trích lục hộ tịch')}
${line(470, 'Thành phần hồ sơ nộp gồm: 1. Tờ khai; 2. Giấy tờ tùy thân')}
${line(520, 'Số lượng hồ sơ: 01 (bộ)')}
${line(570, 'Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 20 tháng 11 năm 2026')}
${line(620, 'Thời gian trả kết quả: 16 giờ 30 phút, ngày 24 tháng 11 năm 2026')}
${line(670, 'Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công')}
${line(780, 'NGƯỜI NỘP HỒ SƠ                                    NGƯỜI TIẾP NHẬN HỒ SƠ', 24, 'bold')}
<svg x="1010" y="40" width="190" height="190">${qr}</svg></svg>`;
}

/** A sheet on a table, seen by a phone. */
async function photographed(page: Buffer, trouble: Trouble, chance: Chance): Promise<Buffer> {
  const table = { r: 120, g: 104, b: 88 };
  const tilt =
    trouble === 'rotated'
      ? chance.between(-14, 14) + chance.oneOf([0, 0, 90])
      : chance.between(-2, 2);
  const turned = await sharp(page).rotate(tilt, { background: table }).png().toBuffer();
  const { width = WIDTH, height = HEIGHT } = await sharp(turned).metadata();
  let photo = sharp(turned);
  // The upper left part, which holds the printed code and often half of the QR code.
  if (trouble === 'cropped')
    photo = photo.extract({
      left: 0,
      top: Math.round(height * 0.12),
      width: Math.round(width * 0.82),
      height: Math.round(height * 0.6),
    });
  if (trouble === 'blurred') photo = photo.blur(chance.between(12, 22) / 10);
  if (trouble === 'dark') photo = photo.linear(chance.between(25, 40) / 100, 4);
  return photo.jpeg({ quality: 72 }).toBuffer();
}
