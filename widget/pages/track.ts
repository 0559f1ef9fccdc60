import { type CalendarDay, calendarTable } from './calendar-table.ts';
import { type Html, html } from './html.ts';
import { type PageOffice, page } from './page.ts';
import { icon } from './page-icon.ts';

/** A stage of the way: done, the one it stands at, or one to come. */
export interface TrackStep {
  readonly state: 'done' | 'now' | 'todo';
  readonly name: string;
  /** "Thứ Tư 26/08, 9:36", or until when for a stage to come. */
  readonly when?: string | undefined;
  readonly note?: string | undefined;
}

/** What the code alone may show: stage and deadline, never text or photos (design.md 6). */
export interface TrackedCase {
  readonly code: string;
  /** "Chiếu sáng công cộng, xã Tân Trụ". */
  readonly what: string;
  /** "gửi thứ Tư, 26/08/2026, 9:36". */
  readonly received: string;
  /** "Đang xử lý". */
  readonly stage: string;
  readonly left: {
    readonly kind: 'days' | 'hours' | 'late' | 'paused' | 'answered';
    readonly words: string;
  };
  readonly steps: readonly TrackStep[];
  readonly deadline?: TrackedDeadline | undefined;
}

export interface TrackedDeadline {
  readonly promise: string;
  readonly counting: string;
  readonly reasons: readonly string[];
  readonly days: readonly CalendarDay[];
}

export interface TrackPage {
  readonly office: PageOffice;
  /** Where the form is sent, by GET, with the field `ma`. */
  readonly action: string;
  /** What was typed. */
  readonly code?: string | undefined;
  /** "Em không tìm thấy mã này…", the same words for a code that does not exist and one that may not be shown. */
  readonly error?: string | undefined;
  readonly found?: TrackedCase | undefined;
}

/** How far a report is, by its receipt code. */
export function trackPage({ office, action, code = '', error, found }: TrackPage): string {
  const main = html`<h1>Phản ánh của tôi tới đâu?</h1>
<form class="form narrow noprint" method="get" action="${action}"><div><label for="ma">Mã biên nhận</label><p class="hint" id="ma-hint">Trên tin nhắn, dạng PA-260826-…</p>${error && html`<p class="err" id="ma-error">${icon('alert')} ${error}</p>`}<input class="${error ? 'field bad num' : 'field num'}" id="ma" name="ma" value="${code}" maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false" required aria-describedby="${error ? 'ma-error ma-hint' : 'ma-hint'}"${error && html` aria-invalid="true"`}></div><button class="btn primary">Xem</button></form>
${found && foundCase(found)}`;
  const title = error ? 'Chưa tìm thấy mã' : 'Phản ánh tới đâu';
  return page({ office, title, main, chat: 'closed' });
}

function foundCase(found: TrackedCase): Html {
  return html`<div class="doc"><div><div class="box"><p class="muted num">${found.code} · ${found.received}</p><h2>${found.what}</h2><p class="badges">${badge(found)}<span class="tag">${found.stage}</span></p>${found.deadline && html`<p>${found.deadline.promise}</p>`}</div>
<section><h2>Đã làm tới đâu</h2><ol class="tl">${found.steps.map(step)}</ol></section></div>
${found.deadline && html`<aside class="box" aria-label="Hạn trả lời">${explained(found.deadline)}</aside>`}</div>`;
}

const BADGE = {
  days: ['ok', 'clock'],
  hours: ['soon', 'clock'],
  late: ['late', 'alert'],
  paused: ['wait', 'pause'],
  answered: ['done', 'check'],
} as const;

function badge({ left }: TrackedCase): Html {
  const [look, sign] = BADGE[left.kind];
  return html`<span class="sla ${look}">${icon(sign)} ${left.words}</span>`;
}

const STATE_WORDS = { done: 'Xong: ', now: 'Đang ở: ', todo: 'Sắp tới: ' } as const;

function step({ state, name, when, note }: TrackStep): Html {
  return html`<li class="${state}"><span class="dot">${state === 'done' && icon('check')}</span><div><b><span class="sr">${STATE_WORDS[state]}</span>${name}</b>${when && html`<small>${when}</small>`}${note && html`<p>${note}</p>`}</div></li>`;
}

function explained({ counting, reasons, days }: TrackedDeadline): Html {
  return html`<h2>Hạn trả lời tính sao?</h2><p>${counting}</p>${calendarTable(days)}${reasons.length > 0 && html`<ul class="why">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}`;
}
