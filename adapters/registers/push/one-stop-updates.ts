import { z } from 'zod';
import { RegisterFailed } from '../register-failed.ts';
import type { PushedUpdate } from './pushed-update.ts';

const Text = z.union([z.string(), z.number(), z.null()]).optional();
const Supplement = z.looseObject({
  NoiDungYeuCau: Text,
  NoiDung: Text,
  NgayYeuCau: Text,
  HanBoSung: Text,
  NgayBoSung: Text,
});
const Fee = z.looseObject({ TenPhiLePhi: Text, SoTien: Text, TrangThai: Text, NgayNop: Text });

/** One record of `DongBoHoSoMC` or `CapNhatTienDoHoSoMC` (portals.md 3); anything may be missing but the code. */
const Row = z.looseObject({
  MaHoSo: z.string().min(1),
  MaTTHC: Text,
  TenTTHC: Text,
  ChuHoSo: Text,
  MaDoiTuong: Text,
  SoGiayTo: Text,
  SoDienThoai: Text,
  NgayTiepNhan: Text,
  NgayHenTra: Text,
  NgayTra: Text,
  NgayKetThucXuLy: Text,
  TrangThaiHoSo: Text,
  TrangThai: Text,
  DonViXuLy: Text,
  NguoiXuLy: Text,
  ThoiDiemXuLy: Text,
  NoiDungXuLy: Text,
  HinhThucTraKetQua: Text,
  DanhSachHoSoBoSung: z.array(Supplement).nullish(),
  DanhSachLePhi: z.array(Fee).nullish(),
});
type Row = z.infer<typeof Row>;

const MOST_ROWS = 500;
/** Alone, in a list, or in a list under `data`: senders differ. */
const Body = z.union([
  z.array(Row).min(1).max(MOST_ROWS),
  z.looseObject({ data: z.array(Row).min(1).max(MOST_ROWS) }).transform(({ data }) => data),
  Row.transform((row) => [row]),
]);

/** Reads a push in the field names of one-stop software into our own; dates `yyyyMMddHHmmss` stay as they are. */
export function oneStopUpdates(json: unknown): readonly PushedUpdate[] {
  const parsed = Body.safeParse(json);
  if (!parsed.success) throw new RegisterFailed('unreadable', 'no record with MaHoSo');
  return parsed.data.map(updateOf);
}

function updateOf(row: Row): PushedUpdate {
  const status = row.TrangThaiHoSo ?? row.TrangThai;
  const happened = row.ThoiDiemXuLy || undefined;
  const dossier = {
    code: row.MaHoSo,
    procedureCode: row.MaTTHC,
    procedureName: row.TenTTHC,
    applicant: row.ChuHoSo,
    phone: row.SoDienThoai,
    idNumber: row.SoGiayTo || row.MaDoiTuong,
    submittedAt: row.NgayTiepNhan || undefined,
    dueAt: row.NgayHenTra || undefined,
    finishedAt: row.NgayKetThucXuLy || row.NgayTra || undefined,
    status,
    agency: row.DonViXuLy,
    office: row.DonViXuLy,
    supplements: (row.DanhSachHoSoBoSung ?? []).map((one) => ({
      text: one.NoiDungYeuCau || one.NoiDung,
      askedAt: one.NgayYeuCau,
      until: one.HanBoSung,
      answeredAt: one.NgayBoSung,
    })),
    toPay: toPayOf(row),
    events: happened
      ? [{ at: happened, status, office: row.DonViXuLy, text: row.NoiDungXuLy }]
      : [],
  };
  return { at: happened ?? undefined, dossier };
}

/** What is not marked as paid, summed; amounts come as numbers or texts. */
function toPayOf({ DanhSachLePhi: fees }: Row) {
  const open = (fees ?? []).filter(({ NgayNop }) => !NgayNop);
  if (open.length === 0) return undefined;
  const amounts = open.map(({ SoTien }) => Number(SoTien));
  const known = amounts.every((amount) => amount > 0);
  return {
    amount: known ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined,
    text: open
      .map(({ TenPhiLePhi }) => String(TenPhiLePhi ?? ''))
      .filter(Boolean)
      .join(', '),
    where: '',
  };
}
