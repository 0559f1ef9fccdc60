import { readPhone } from '#language/phones.ts';
import { readVietnamTime } from '#language/vietnam-time.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { NATIONAL_STAGES, type StageMap, stageOf } from './stages.ts';

/** One line of a register file, already split: column name → text. */
export type RegisterRecord = Readonly<Record<string, string | undefined>>;

/** A line that was read, or why it was refused; a bad line never stops the rest. */
export type ReadLine<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly because: string };

export interface RegisterRules {
  readonly stages: StageMap;
  /** Closing time on the day of the receipt: a due date without an hour ends there. */
  readonly closes: string;
}

export const REGISTER_RULES: RegisterRules = { stages: NATIONAL_STAGES, closes: '17:00' };

/** Reads one dossier line (`ma_ho_so, ma_thu_tuc, …, ghi_chu`); its history is joined by {@link readRegister}. */
export function readDossierRecord(
  record: RegisterRecord,
  rules: RegisterRules = REGISTER_RULES,
): ReadLine<Dossier> {
  const text = (column: string): string => (record[column] ?? '').normalize('NFC').trim();
  const code = text('ma_ho_so');
  const refuse = (because: string) => ({ ok: false, code, because }) as const;
  if (code === '') return refuse('no dossier code');
  const submittedAt = readVietnamTime(text('ngay_nop'), '00:00');
  if (!submittedAt) return refuse('unreadable day of filing');
  const due = text('ngay_hen_tra');
  const dueAt = due === '' ? undefined : readVietnamTime(due, rules.closes);
  if (due !== '' && !dueAt) return refuse('unreadable due date');
  const year = Number(text('nam_sinh'));
  return {
    ok: true,
    value: {
      code,
      procedureCode: text('ma_thu_tuc'),
      procedureName: text('ten_thu_tuc'),
      applicant: text('chu_ho_so'),
      phone: readPhone(text('so_dien_thoai')) ?? '',
      idNumber: text('cccd').replace(/\s/gu, ''),
      birthYear: year > 1900 ? year : undefined,
      submittedAt,
      dueAt,
      status: text('trang_thai'),
      stage: stageOf(text('trang_thai'), rules.stages),
      agency: text('co_quan'),
      note: text('ghi_chu'),
      events: [],
    },
  };
}

/** Reads one line of history (`ma_ho_so, thu_tu, thoi_gian, …`). */
export function readEventRecord(
  record: RegisterRecord,
  rules: RegisterRules = REGISTER_RULES,
): ReadLine<{ readonly code: string; readonly event: DossierEvent }> {
  const text = (column: string): string => (record[column] ?? '').normalize('NFC').trim();
  const code = text('ma_ho_so');
  const at = readVietnamTime(text('thoi_gian'), '00:00');
  if (code === '') return { ok: false, code, because: 'no dossier code' };
  if (!at) return { ok: false, code, because: 'unreadable time of an event' };
  const status = text('trang_thai');
  return {
    ok: true,
    value: {
      code,
      event: {
        at,
        status,
        stage: stageOf(status, rules.stages),
        office: text('don_vi_xu_ly'),
        text: text('noi_dung'),
      },
    },
  };
}

/** What a whole import read and refused. Of two lines with one code the later wins and is reported. */
export interface ReadRegister {
  readonly dossiers: readonly Dossier[];
  readonly refused: readonly { readonly code: string; readonly because: string }[];
}

/** Joins dossier lines with their history, in time order. */
export function readRegister(
  records: readonly RegisterRecord[],
  eventRecords: readonly RegisterRecord[] = [],
  rules: RegisterRules = REGISTER_RULES,
): ReadRegister {
  const refused: { code: string; because: string }[] = [];
  const byCode = new Map<string, Dossier>();
  for (const line of records.map((record) => readDossierRecord(record, rules))) {
    if (!line.ok) refused.push({ code: line.code, because: line.because });
    else {
      const { code } = line.value;
      if (byCode.has(code)) refused.push({ code, because: 'the same code twice, the later kept' });
      byCode.set(code, line.value);
    }
  }
  const history = new Map<string, DossierEvent[]>();
  for (const line of eventRecords.map((record) => readEventRecord(record, rules))) {
    if (!line.ok) refused.push({ code: line.code, because: line.because });
    else if (!byCode.has(line.value.code)) {
      refused.push({ code: line.value.code, because: 'an event of a dossier that is not listed' });
    } else {
      const { code, event } = line.value;
      history.set(code, [...(history.get(code) ?? []), event]);
    }
  }
  const dossiers = [...byCode.values()].map((dossier) => ({
    ...dossier,
    events: inTimeOrder(history.get(dossier.code) ?? []),
  }));
  return { dossiers, refused };
}

function inTimeOrder(events: readonly DossierEvent[]): DossierEvent[] {
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
}
