import { z } from 'zod';
import type { Suspicion as ReportedSuspicion } from '#knowledge/schema/procedure.ts';

/** How far a field could be read: all of it, only as the page's words, or the page says nothing. */
export type Status = 'parsed' | 'text' | 'absent';

/** A doubt inside one field; the importer adds the field's name. */
export type Suspicion = Omit<ReportedSuspicion, 'field'>;

/** What every field reader returns: never a guess, always the reasons for doubt. */
export interface Read<T> {
  readonly status: Status;
  readonly value: T;
  readonly suspicions: readonly Suspicion[];
}

/** Wraps a value with how far it was read. */
export function read<T>(status: Status, value: T, suspicions: readonly Suspicion[] = []): Read<T> {
  return { status, value, suspicions };
}

/** Removes the repeats of one suspicion inside one field. */
export function distinct(suspicions: readonly Suspicion[]): readonly Suspicion[] {
  const seen = new Map(suspicions.map((one) => [`${one.what}|${one.raw}`, one]));
  return [...seen.values()];
}

/** One line of a crawl file (the portal page as text); only the fields the importer reads. */
export const CrawledProcedure = z.object({
  ma_thu_tuc: z.string().min(1),
  ten_thu_tuc: z.string().min(1),
  so_quyet_dinh: z.string().default(''),
  detail_url: z.string().default(''),
  linh_vuc: z.string().default(''),
  cap_thuc_hien: z.string().default(''),
  dia_chi_tiep_nhan: z.string().default(''),
  doi_tuong_thuc_hien: z.string().default(''),
  co_quan_thuc_hien: z.string().default(''),
  co_quan_co_tham_quyen: z.string().default(''),
  thu_tuc_lien_quan: z.string().default(''),
  trinh_tu_thuc_hien: z.string().default(''),
  cach_thuc_thuc_hien: z.string().default(''),
  thanh_phan_ho_so: z.string().default(''),
  yeu_cau_dieu_kien: z.string().default(''),
  ket_qua_xu_ly: z.string().default(''),
  can_cu_phap_ly: z.string().default(''),
});
export type CrawledProcedure = z.infer<typeof CrawledProcedure>;
