import type { Dossier } from '#dossiers/dossier.ts';
import { civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';
import { type Answer, type LocalServer, startLocalServer } from './local-server.ts';

/** One-stop software that is asked by code, and by code and identity number (portals.md 3). */
export interface FakeOneStop extends LocalServer {
  readonly dossiers: Dossier[];
  readonly fail: (how: Answer | undefined) => void;
}

/**
 * `/api/hoso/tracuuhoso?tukhoa=` answers in the names of `DongBoHoSoMC`; `/portaldvc/tra-cuu?MHS=&SGT=` compares the
 * number by itself and answers in names of its own, without it.
 */
export async function startFakeOneStop(): Promise<FakeOneStop> {
  const dossiers: Dossier[] = [];
  let fault: Answer | undefined;
  const server = await startLocalServer(({ url: { pathname, searchParams: query } }) => {
    if (fault !== undefined) return fault;
    const byCode = (code: string | null) => dossiers.find((dossier) => dossier.code === code);
    if (pathname === '/api/hoso/tracuuhoso') {
      const found = byCode(query.get('tukhoa'));
      return { json: { status: 200, data: found ? [oneStopRow(found)] : [] } };
    }
    if (pathname !== '/portaldvc/tra-cuu') return { status: 404, json: {} };
    const found = byCode(query.get('MHS'));
    const proved = found !== undefined && found.idNumber === query.get('SGT');
    return { json: proved ? { ok: true, hoSo: ownRow(found) } : { ok: false } };
  });
  return {
    ...server,
    dossiers,
    fail: (how) => {
      fault = how;
    },
  };
}

/** What an office would write for the second address. */
export const OWN_MAPPING = `ok ? hoSo.{
  'code': soHoSo, 'procedureName': thuTuc, 'applicant': nguoiNop, 'status': tinhTrang, 'agency': noiGiaiQuyet,
  'submittedAt': ngayNop, 'dueAt': ngayHen, 'events': [] }`;

/** A dossier as one-stop software writes it. */
export function oneStopRow(dossier: Dossier) {
  return {
    MaHoSo: dossier.code,
    SoBienNhan: dossier.code,
    MaTTHC: dossier.procedureCode,
    TenTTHC: dossier.procedureName,
    ChuHoSo: dossier.applicant,
    MaDoiTuong: dossier.idNumber,
    SoDienThoai: dossier.phone,
    NgayTiepNhan: compact(dossier.submittedAt),
    NgayHenTra: dossier.dueAt ? compact(dossier.dueAt) : '',
    NgayTra: '',
    NgayKetThucXuLy: '',
    TrangThaiHoSo: dossier.status,
    DonViXuLy: dossier.agency,
    DanhSachHoSoBoSung: [],
  };
}

function ownRow(dossier: Dossier) {
  return {
    soHoSo: dossier.code,
    thuTuc: dossier.procedureName,
    nguoiNop: dossier.applicant,
    tinhTrang: dossier.status,
    noiGiaiQuyet: dossier.agency,
    ngayNop: compact(dossier.submittedAt),
    ngayHen: dossier.dueAt ? compact(dossier.dueAt) : null,
  };
}

/** `yyyyMMddHHmmss`. */
export function compact(at: Date): string {
  return `${civilDateOf(at)}${clockTimeOf(at)}00`.replace(/\D/gu, '');
}
