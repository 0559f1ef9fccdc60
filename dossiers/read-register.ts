import { canonicalCode } from '#language/canonical-code.ts';
import { readPhone } from '#language/phones.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { readRegisterTime } from './read-time.ts';
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
  const code = canonicalCode(text('ma_ho_so'));
  const refuse = (because: string) => ({ ok: false, code, because }) as const;
  if (code === '') return refuse('no dossier code');
  const submittedAt = readRegisterTime(text('ngay_nop'), '00:00');
  if (!submittedAt) return refuse('unreadable day of filing');
  const due = text('ngay_hen_tra');
  const dueAt = due === '' ? undefined : readRegisterTime(due, rules.closes);
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
  const code = canonicalCode(text('ma_ho_so'));
  const at = readRegisterTime(text('thoi_gian'), '00:00');
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

/** A line of a file that is wrong or doubtful; `line` as a spreadsheet counts, the heading being 1. */
export interface DoubtfulLine {
  readonly of: 'dossiers' | 'events';
  readonly line: number;
  readonly code: string;
  readonly because: string;
}

/** What a whole import read and refused. Of two lines with one code the later wins and is reported. */
export interface ReadRegister {
  readonly dossiers: readonly Dossier[];
  readonly refused: readonly DoubtfulLine[];
  /** Written, but worth a look: a status that is in no list. */
  readonly doubtful: readonly DoubtfulLine[];
}

/** The heading is line 1. */
const FIRST_LINE = 2;

/** Joins dossier lines with their history, in time order. */
export function readRegister(
  records: readonly RegisterRecord[],
  eventRecords: readonly RegisterRecord[] = [],
  rules: RegisterRules = REGISTER_RULES,
): ReadRegister {
  const refused: DoubtfulLine[] = [];
  const doubtful: DoubtfulLine[] = [];
  const byCode = new Map<string, Dossier>();
  for (const [at, record] of records.entries()) {
    const read = formulaIn(record) ?? readDossierRecord(record, rules);
    const place = { of: 'dossiers', line: at + FIRST_LINE } as const;
    if (!read.ok) refused.push({ ...place, code: read.code, because: read.because });
    else {
      const { code, stage } = read.value;
      const line = { ...place, code };
      if (byCode.has(code))
        refused.push({ ...line, because: 'the same code twice, the later kept' });
      if (stage === 'unknown') doubtful.push({ ...line, because: 'a status that is in no list' });
      byCode.set(code, read.value);
    }
  }
  const history = readHistory(eventRecords, byCode, rules, refused);
  const dossiers = [...byCode.values()].map((dossier) =>
    withHistory(dossier, history.get(dossier.code) ?? []),
  );
  return { dossiers, refused, doubtful };
}

function readHistory(
  records: readonly RegisterRecord[],
  known: ReadonlyMap<string, Dossier>,
  rules: RegisterRules,
  refused: DoubtfulLine[],
): ReadonlyMap<string, DossierEvent[]> {
  const history = new Map<string, DossierEvent[]>();
  for (const [at, record] of records.entries()) {
    const read = formulaIn(record) ?? readEventRecord(record, rules);
    const place = { of: 'events', line: at + FIRST_LINE } as const;
    if (!read.ok) refused.push({ ...place, code: read.code, because: read.because });
    else if (known.has(read.value.code)) {
      const { code, event } = read.value;
      const events = history.get(code) ?? [];
      events.push(event);
      history.set(code, events);
    } else {
      const because = 'an event of a dossier that is not listed';
      refused.push({ ...place, code: read.value.code, because });
    }
  }
  return history;
}

/** A cell that a spreadsheet would run. It is never evaluated, and never written where it might be. */
function formulaIn(record: RegisterRecord): ReadLine<never> | undefined {
  const found = Object.entries(record).find(([, value]) => /^\s*[=@]/u.test(value ?? ''));
  return found && { ok: false, code: '', because: `a formula in ${found[0]}` };
}

/** In time order; where the register does not say when the result was there, its history does. */
function withHistory(dossier: Dossier, history: readonly DossierEvent[]): Dossier {
  const events = [...history].sort((a, b) => a.at.getTime() - b.at.getTime());
  const done = events.findLast(({ stage }) => stage === 'done');
  const ended = done ?? events.findLast(({ stage }) => stage === 'returned');
  const isThere = dossier.stage === 'done' || dossier.stage === 'returned';
  return { ...dossier, events, finishedAt: isThere ? ended?.at : undefined };
}
