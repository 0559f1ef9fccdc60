import { foldText } from '#language/fold.ts';

/** Headings that offices write, folded and joined, beside the names of the columns themselves. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  so_ho_so: 'ma_ho_so',
  ma_so_ho_so: 'ma_ho_so',
  so_bien_nhan: 'ma_ho_so',
  thu_tuc: 'ten_thu_tuc',
  ten_tthc: 'ten_thu_tuc',
  ma_tthc: 'ma_thu_tuc',
  nguoi_nop: 'chu_ho_so',
  ho_ten: 'chu_ho_so',
  ho_va_ten: 'chu_ho_so',
  dien_thoai: 'so_dien_thoai',
  so_giay_to: 'cccd',
  so_cccd: 'cccd',
  so_dinh_danh: 'cccd',
  ngay_tiep_nhan: 'ngay_nop',
  ngay_hen: 'ngay_hen_tra',
  han_tra: 'ngay_hen_tra',
  tinh_trang: 'trang_thai',
  don_vi: 'co_quan',
  co_quan_giai_quyet: 'co_quan',
};

/**
 * The column that a heading stands for: by the office's own mapping, else by its words without marks ("Mã hồ sơ" is
 * `ma_ho_so`), else itself.
 */
export function columnOf(heading: string, mapped: Readonly<Record<string, string>> = {}): string {
  const written = heading.normalize('NFC').trim();
  const folded = foldText(written).replace(/[\s-]+/gu, '_');
  return mapped[written] ?? OTHER_NAMES[folded] ?? folded;
}

/** "Số hồ sơ=ma_ho_so", one a line; what is no such line is left out. */
export function readMapping(lines: readonly string[]): Readonly<Record<string, string>> {
  const pairs = lines.map((line) => line.normalize('NFC').split('='));
  return Object.fromEntries(
    pairs.flatMap(([heading = '', column = '']) =>
      column.trim() === '' ? [] : [[heading.trim(), column.trim()]],
    ),
  );
}
