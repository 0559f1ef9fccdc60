import { sayDate, sayDay } from '#language/date-words.ts';
import { maskPersonalData } from '#language/personal-data.ts';
import { civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';
import { type WorkingDays, workingDaysBetween } from '#language/working-days.ts';
import type { DossierEvent, DossierStatus } from './dossier.ts';
import { type Forecast, forecastWords } from './forecast.ts';
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

/** What stands beside a dossier and is no part of it. */
export interface ToldBeside {
  /** How long others of its kind took. */
  readonly forecast?: Forecast | undefined;
  /** The right that goes with a delay, with its source: data of the office. */
  readonly lateRight?: string | undefined;
  /** The register does not answer: what is told is what it said last. */
  readonly lastKnown?: boolean | undefined;
}

/** Tells how far a dossier is. Call it only once {@link proves} said yes. */
export function tellDossier(
  dossier: DossierStatus,
  now: Date,
  calendar: WorkingDays,
  beside: ToldBeside = {},
): ToldDossier {
  const lateDays = daysLate(dossier, now, calendar);
  const todo = todoOf(dossier);
  const lines = [
    ...age(dossier, now, beside),
    `Hồ sơ ${dossier.code}: ${dossier.procedureName}.`,
    `Người nộp: ${maskName(dossier.applicant)}. Nơi giải quyết: ${dossier.agency}.${inside(dossier)}`,
    `Tình trạng: ${dossier.status} (${dossierStageWords(dossier.stage)}).`,
    ...lastEvent(dossier),
    dates(dossier),
    ...usual(dossier, beside),
    ...lateness(dossier, lateDays, beside),
    todo,
    ...resultWay(dossier),
  ];
  return { lines, lateDays, todo, timeline: dossier.events.map(asStep) };
}

/** An old state is told with its age, so that nobody takes it for today's. */
function age({ source }: DossierStatus, now: Date, { lastKnown }: ToldBeside): string[] {
  if (!lastKnown || !source) return [];
  const { asOf } = source;
  return [
    `Sổ hồ sơ đang không trả lời. Đây là điều em biết lần cuối, lúc ${clockTimeOf(asOf)} ngày ${sayDate(civilDateOf(asOf))}, cách đây ${sayAge(now.getTime() - asOf.getTime())}; có thể đã khác.`,
  ];
}

function sayAge(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}

function inside({ office, agency }: DossierStatus): string {
  return office && office !== agency ? ` Đang ở: ${office}.` : '';
}

function usual({ stage }: DossierStatus, { forecast }: ToldBeside): string[] {
  if (!forecast || stage === 'done' || hasEnded(stage)) return [];
  return [forecastWords(forecast)];
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
function finishedAt({ stage, events, finishedAt: told }: DossierStatus): Date | undefined {
  if (stage !== 'done' && stage !== 'returned') return undefined;
  if (told) return told;
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
function lateness(
  { stage, agency }: DossierStatus,
  lateDays: number,
  { lateRight }: ToldBeside,
): string[] {
  if (lateDays === 0) return [];
  const right = lateRight === undefined ? [] : [lateRight];
  if (stage === 'done' || stage === 'returned') {
    return [
      `Kết quả có trễ ${lateDays} ngày làm việc so với giấy hẹn. ${agency} xin lỗi anh/chị.`,
      ...right,
    ];
  }
  return [
    `Hồ sơ trễ ${lateDays} ngày làm việc so với giấy hẹn. ${agency} xin lỗi anh/chị.`,
    ...right,
    'Sổ hồ sơ chưa ghi ngày hẹn mới; anh/chị muốn biết thì em nhờ cán bộ trả lời.',
  ];
}

const NEEDS_REASON: ReadonlySet<DossierStage> = new Set(['supplement', 'not-accepted', 'stopped']);

function todoOf(dossier: DossierStatus): string {
  const { stage, events } = dossier;
  const todo = dossierTodo(stage);
  if (stage === 'payment') return [todo, ...payment(dossier)].join(' ');
  const papers = stage === 'supplement' ? supplements(dossier) : [];
  if (papers.length > 0) return [`${todo} Cần:`, ...papers].join('\n');
  const reason = events.findLast((event) => event.stage === stage)?.text;
  if (!reason || !NEEDS_REASON.has(stage)) return todo;
  return stage === 'supplement'
    ? `${todo} Cần: ${shown(reason)}.`
    : `${todo} Lý do: ${shown(reason)}.`;
}

/** Papers that are still wanted, one a line, with the day where there is one. */
function supplements({ supplements: asked = [] }: DossierStatus): string[] {
  return asked
    .filter(({ answeredAt }) => answeredAt === undefined)
    .map(({ text, until }) => {
      const day = until === undefined ? '' : `, trước hết ${sayDay(civilDateOf(until))}`;
      return `• ${shown(text)}${day}.`;
    });
}

/** The sum and the place as the register has them; what it does not say is not made up. */
function payment({ toPay }: DossierStatus): string[] {
  if (!toPay || toPay.paidAt) return [];
  const { amount, text, where } = toPay;
  const sum = amount === undefined ? [] : [`Số tiền: ${amount.toLocaleString('vi-VN')} đồng.`];
  const what = text ? [`Khoản: ${shown(text)}.`] : [];
  const place = where
    ? [`Nộp tại: ${shown(where)}.`]
    : ['Sổ hồ sơ chưa ghi nơi nộp; anh/chị hỏi nơi đã nhận hồ sơ.'];
  return [...sum, ...what, ...place];
}

const RESULT_WAYS: Readonly<Record<'centre' | 'post' | 'online', string>> = {
  centre: 'Nhận kết quả tại Trung tâm Phục vụ hành chính công',
  post: 'Kết quả được gửi qua bưu điện',
  online: 'Nhận kết quả trên mạng, tại dichvucong.gov.vn',
};

/** How the result comes, while it has not come. */
function resultWay({ result, stage }: DossierStatus): string[] {
  if (!result || result.way === 'unknown' || hasEnded(stage)) return [];
  const where = result.text ? `: ${shown(result.text)}` : '';
  return [`${RESULT_WAYS[result.way]}${where}.`];
}

/** Free text of a register may hold anything: identity numbers and phones are masked, the full stop is ours. */
function shown(text: string): string {
  return maskPersonalData(text).replace(/[.\s]+$/u, '');
}

function asStep({ at, status, office }: DossierEvent): ToldDossier['timeline'][number] {
  return { at, words: status, office };
}
