import { type Html, html } from './html.ts';
import { inSentence, page } from './page.ts';
import { pageText } from './page-text.ts';
import {
  choiceForms,
  commandForms,
  endForm,
  lookForm,
  personLine,
  startForms,
  writeForm,
} from './plain-forms.ts';
import type { PlainError, PlainExchange, PlainPage, PlainProgress } from './plain-view.ts';

/**
 * Asking and reporting without script. The form posts `text` and `photos`, each choice posts `choice` and `label`,
 * "Xem câu trả lời" posts `look`, "Xong" posts `end`; all carry `session`, and what says something carries `id`. `shared` is ticked with the first
 * message on a device that others use.
 */
export function plainPage(view: PlainPage): string {
  const { office, exchange, errors = [], progress } = view;
  const begun = exchange.length > 0;
  const newest = exchange.map(({ from }) => from).lastIndexOf('citizen');
  const title = errors.length > 0 ? 'Còn chỗ cần sửa: hỏi hoặc phản ánh' : titleOf(progress);
  const main = html`<h1>Hỏi hoặc phản ánh</h1>
${!begun && html`<p class="lede">Trợ lý tự động của ${inSentence(office.shortName)} trả lời. Trang này chạy trên máy cũ và mạng chậm.</p>`}
<div class="stack narrow">
${errors.length > 0 && errorBox(errors)}
${begun && html`<section class="qa" aria-label="Đã trao đổi">${exchange.map((one, at) => said(one, at === newest))}</section>`}
${view.waiting && waitingBox(view)}
${progress && progressLine(progress)}
${choiceForms(view)}
${!begun && startForms(view)}
${writeForm(view)}
${progress && commandForms(view)}
${personLine(office)}
${begun && endForm(view)}
</div>`;
  return page({
    office,
    title,
    main,
    chat: 'none',
    head: html`<meta name="robots" content="noindex">`,
  });
}

function titleOf(progress: PlainProgress | undefined): string {
  return progress
    ? `${progress.what}, bước ${progress.step} trên ${progress.of}: ${progress.name}`
    : 'Hỏi hoặc phản ánh';
}

function errorBox(errors: readonly PlainError[]): Html {
  return html`<div class="errbox" role="alert"><h2>Còn ${errors.length} chỗ cần sửa</h2><ul>${errors.map(({ at, text }) => html`<li><a href="#${at}">${text}</a></li>`)}</ul></div>`;
}

const WHO = { citizen: 'Anh/chị', assistant: 'Trợ lý tự động', staff: 'Cán bộ' } as const;

function said({ from, text, sources }: PlainExchange, newest: boolean): Html {
  return html`<div class="${from}"${newest && html` id="moi"`}><p class="who">${WHO[from]}</p>${pageText(text, sources)}</div>`;
}

function waitingBox(view: PlainPage): Html {
  const words = view.held
    ? 'Cán bộ đang xem, trả lời tại đây. Anh/chị bấm xem lại sau ít phút.'
    : 'Em đang tìm câu trả lời.';
  return html`<div class="note"><p>${words}</p>${lookForm(view)}</div>`;
}

function progressLine({ step, of, name, what }: PlainProgress): Html {
  return html`<div class="steps"><p>${what}, <b>bước ${step} trên ${of}</b>: ${name}</p><progress max="${of}" value="${step}" aria-label="Bước ${step} trên ${of}"></progress></div>`;
}
