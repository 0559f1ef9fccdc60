/**
 * JSONata for answers of `TraCuuHoSo` in the field names of one-stop software (portals.md 3). The dossier may stand
 * alone, in a list, or under `data` or `result`.
 */
export const ONE_STOP_MAPPING = `(
  $all := [$, data, result, DanhSachHoSo, data.DanhSachHoSo][$type($) = 'object' and $exists(MaHoSo)];
  $found := $all[$uppercase($trim($string(MaHoSo))) = $code][0];
  $exists($found) ? $found.{
    'code': MaHoSo,
    'procedureCode': MaTTHC,
    'procedureName': TenTTHC,
    'applicant': ChuHoSo,
    'phone': SoDienThoai,
    'idNumber': SoGiayTo ? SoGiayTo : MaDoiTuong,
    'submittedAt': NgayTiepNhan,
    'dueAt': NgayHenTra,
    'finishedAt': NgayKetThucXuLy ? NgayKetThucXuLy : NgayTra,
    'status': TrangThaiHoSo ? TrangThaiHoSo : TrangThai,
    'agency': DonViXuLy,
    'office': NguoiXuLy ? '' : DonViXuLy,
    'supplements': [DanhSachHoSoBoSung.{ 'text': NoiDungYeuCau ? NoiDungYeuCau : NoiDung, 'askedAt': NgayYeuCau, 'answeredAt': NgayBoSung }],
    'events': ThoiDiemXuLy ? [{ 'at': ThoiDiemXuLy, 'status': TrangThaiHoSo ? TrangThaiHoSo : TrangThai, 'office': DonViXuLy, 'text': NoiDungXuLy }] : []
  } : null
)`;
