import { sayDate, sayDay } from '#language/date-words.ts';
import { maskPersonalData } from '#language/personal-data.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { type WorkingDays, workingDaysBetween } from '#language/working-days.ts';
import type { DossierEvent, DossierStatus } from './dossier.ts';
import { maskName } from './mask-name.ts';
import { dossierStageWords, dossierTodo } from './stage-words.ts';
import { type DossierStage, hasEnded, waitsForCitizen } from './stages.ts';

/** What a proven applicant may read, line by line, in the order of reading. */
export interface ToldDossier {
  readonly lines: readonly string[];
  /** Working days late: still open, or when the result came. 0 when in time or nothing was promised. */
  readonly lateDays: number;
  readonly todo: string;
  /** Steps done, oldest first, for the timeline. */
  readonly timeline: readonly {
    readonly at: Date;
    readonly words: string;
    readonly office: string;
  }[];
}

/** Tells how far a dossier is. Call it only once {@link proves} said yes. */
export function tellDossier(dossier: DossierStatus, now: Date, calendar: WorkingDays): ToldDossier {
  const lateDays = daysLate(dossier, now, calendar);
  const todo = todoOf(dossier);
  const lines = [
    `Hồ sơ ${dossier.code}: ${dossier.procedureName}.`,
    `Người nộp: ${maskName(dossier.applicant)}. Nơi giải quyết: ${dossier.agency}.`,
    `Tình trạng: ${dossier.status} (${dossierStageWords(dossier.stage)}).`,
    ...lastEvent(dossier),
    dates(dossier),
    ...lateness(dossier, lateDays),
    todo,
  ];
  return { lines, lateDays, todo, timeline: dossier.events.map(asStep) };
}

/** Late by the day on the receipt, which registers move when a supplement stopped the clock. */
export function daysLate(dossier: DossierStatus, now: Date, calendar: WorkingDays): number {
  const { dueAt, stage } = dossier;
  if (!dueAt || waitsForCitizen(stage)) return 0;
  const finished = finishedAt(dossier);
  if (!finished && (hasEnded(stage) || stage === 'done')) return 0;
  const end = finished ?? now;
  if (end <= dueAt) return 0;
  return Math.max(1, workingDaysBetween(civilDateOf(dueAt), civilDateOf(end), calendar));
}

/** When the result was there: fetching it later is no delay of the office. */
function finishedAt({ stage, events }: DossierStatus): Date | undefined {
  if (stage !== 'done' && stage !== 'returned') return undefined;
  const done = [...events].reverse().find((event) => event.stage === 'done');
  return (done ?? events.findLast((event) => event.stage === 'returned'))?.at;
}

function dates({ submittedAt, dueAt, stage }: DossierStatus): string {
  const submitted = `Nộp ngày ${sayDate(civilDateOf(submittedAt))}`;
  if (dueAt) return `${submitted}, hẹn trả ${sayDay(civilDateOf(dueAt))}.`;
  return hasEnded(stage) ? `${submitted}.` : `${submitted}, chưa có ngày hẹn trả.`;
}

function lastEvent({ events }: DossierStatus): string[] {
  const last = events.at(-1);
  if (!last?.text) return [];
  return [`Việc gần nhất, ${sayDate(civilDateOf(last.at))}: ${shown(last.text)}.`];
}

/** One apology, only where the office is late, and no promise that the register does not hold. */
function lateness({ stage, agency }: DossierStatus, lateDays: number): string[] {
  if (lateDays === 0) return [];
  if (stage === 'done' || stage === 'returned') {
    return [`Kết quả có trễ ${lateDays} ngày làm việc so với giấy hẹn. ${agency} xin lỗi anh/chị.`];
  }
  return [
    `Hồ sơ trễ ${lateDays} ngày làm việc so với giấy hẹn. ${agency} xin lỗi anh/chị.`,
    'Sổ hồ sơ chưa ghi ngày hẹn mới; anh/chị muốn biết thì em nhờ cán bộ trả lời.',
  ];
}

const NEEDS_REASON: ReadonlySet<DossierStage> = new Set(['supplement', 'not-accepted', 'stopped']);

function todoOf({ stage, events }: DossierStatus): string {
  const reason = events.findLast((event) => event.stage === stage)?.text;
  const todo = dossierTodo(stage);
  if (!reason || !NEEDS_REASON.has(stage)) return todo;
  return stage === 'supplement'
    ? `${todo} Cần: ${shown(reason)}.`
    : `${todo} Lý do: ${shown(reason)}.`;
}

/** Free text of a register may hold anything: identity numbers and phones are masked, the full stop is ours. */
function shown(text: string): string {
  return maskPersonalData(text).replace(/[.\s]+$/u, '');
}

function asStep({ at, status, office }: DossierEvent): ToldDossier['timeline'][number] {
  return { at, words: status, office };
}
