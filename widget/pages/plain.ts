import type { ChatChoice } from '../protocol.ts';
import { type Html, html } from './html.ts';
import { inSentence, type PageOffice, page } from './page.ts';
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

/** One thing said, oldest first. */
export interface PlainExchange {
  readonly from: 'citizen' | 'assistant' | 'staff';
  readonly text: string;
  readonly choices: readonly ChatChoice[];
  /** The addresses that it was read from: the only ones of which a link is made. */
  readonly sources?: readonly string[] | undefined;
}

/** What must be mended, in the citizen's words, and at which field: `text` or `hinh`. */
export interface PlainError {
  readonly at: 'text' | 'hinh';
  readonly text: string;
}

/** How far a questionnaire is. */
export interface PlainProgress {
  readonly step: number;
  readonly of: number;
  /** "nơi xảy ra". */
  readonly name: string;
  /** Photos are asked for. */
  readonly photos: boolean;
}

export interface PlainPage {
  readonly office: PageOffice;
  readonly exchange: readonly PlainExchange[];
  /** Where the forms are sent, by POST. */
  readonly action: string;
  /** Goes along as the field `session`; empty before the first message. */
  readonly sessionToken: string;
  /** Goes along as the field `id`, so that a form sent twice is one message. */
  readonly messageId: string;
  readonly errors?: readonly PlainError[] | undefined;
  /** What was written and not taken, or came with the address as `q`. */
  readonly draft?: string | undefined;
  /** True while the answer to the last message is still to come. */
  readonly waiting?: boolean | undefined;
  /** True while a person answers instead of the assistant. */
  readonly held?: boolean | undefined;
  /** True once the citizen said that others use this device. */
  readonly shared?: boolean | undefined;
  readonly progress?: PlainProgress | undefined;
}

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
    ? `Phản ánh, bước ${progress.step} trên ${progress.of}: ${progress.name}`
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

function progressLine({ step, of, name }: PlainProgress): Html {
  return html`<div class="steps"><p>Phản ánh, <b>bước ${step} trên ${of}</b>: ${name}</p><progress max="${of}" value="${step}" aria-label="Bước ${step} trên ${of}"></progress></div>`;
}
