import { calendarTable } from './calendar-table.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { CALENDAR } from './page-files.ts';
import { icon } from './page-icon.ts';
import { pageText } from './page-text.ts';
import { actForms, endTrackForm, lookUpForm, openForm } from './track-forms.ts';
import type {
  OpenedCase,
  TrackError,
  TrackedCase,
  TrackedDeadline,
  TrackPage,
  TrackStep,
} from './track-view.ts';

/** How far a report is: stage and deadline by its receipt, everything else with the private code beside it. */
export function trackPage(view: TrackPage): string {
  const { office, found, opened, error, said } = view;
  const main = html`<h1>Phản ánh của tôi tới đâu?</h1>
${error && errorBox(error)}
${said && html`<div class="note" role="status">${pageText(said)}</div>`}
${!opened && lookUpForm(view)}
${found && foundCase(found, opened)}
${opened ? actForms(view, opened) : view.opens && (found || error?.at === 'rieng') && openForm(view)}
${opened && endTrackForm(view)}`;
  const head = html`<meta name="robots" content="noindex"><link rel="stylesheet" href="${CALENDAR.address}">`;
  return page({ office, title: titleOf(view), main, chat: 'closed', head: found && head });
}

function titleOf({ error, opened, found }: TrackPage): string {
  if (error) return 'Còn chỗ cần sửa: phản ánh tới đâu';
  return opened && found ? `Phản ánh ${found.code}` : 'Phản ánh tới đâu';
}

function errorBox({ at, text }: TrackError): Html {
  return html`<div class="errbox" role="alert"><h2>Còn 1 chỗ cần sửa</h2><ul><li><a href="#${at}">${text}</a></li></ul></div>`;
}

function foundCase(found: TrackedCase, opened: OpenedCase | undefined): Html {
  return html`<div class="doc"><div><div class="box"><p class="muted num">${found.code} · ${found.received}</p><h2>Phản ánh của anh/chị</h2><p class="badges">${badge(found)}<span class="tag">${found.stage}</span></p>${found.deadline && html`<p>${found.deadline.promise}</p>`}</div>
${opened && told(opened)}</div>
${found.deadline && html`<aside class="box" aria-label="Hạn trả lời">${explained(found.deadline)}</aside>`}</div>`;
}

function told({ text, place, steps, photos }: OpenedCase): Html {
  const pictures = photos.map(
    (address, at) =>
      html`<li><a href="${address}"><img src="${address}" alt="Hình ${at + 1} trên ${photos.length}" loading="lazy"></a></li>`,
  );
  return html`<section><h2>Đã làm tới đâu</h2><ol class="tl">${steps.map(step)}</ol></section>
<section><h2>Anh/chị đã gửi</h2>${pageText(text)}<p class="muted">Nơi: ${place}</p>${photos.length > 0 && html`<ul class="photos">${pictures}</ul>`}</section>`;
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
  return html`<li class="${state}"><span class="dot">${state === 'done' && icon('check')}</span><div><b><span class="sr">${STATE_WORDS[state]}</span>${name}</b>${when && html`<small>${when}</small>`}${note && pageText(note)}</div></li>`;
}

function explained({ counting, reasons, days }: TrackedDeadline): Html {
  return html`<h2>Hạn trả lời tính sao?</h2><p>${counting}</p>${calendarTable(days)}${reasons.length > 0 && html`<ul class="why">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}`;
}
