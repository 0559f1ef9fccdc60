import type { ChatChoice } from '../protocol.ts';
import { type Html, html, telHref } from './html.ts';
import { inSentence, type PageOffice, page } from './page.ts';
import { icon } from './page-icon.ts';
import { pageText } from './page-text.ts';

/** One thing said, oldest first. */
export interface PlainExchange {
  readonly from: 'citizen' | 'assistant' | 'staff';
  readonly text: string;
  readonly choices: readonly ChatChoice[];
  /** The addresses that it was read from: the only ones of which a link is made. */
  readonly sources?: readonly string[] | undefined;
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
  /** What must be mended, in the citizen's words: "Anh/chị viết giúp em cần hỏi gì." */
  readonly error?: string | undefined;
  /** What was written and not taken, or came with the address as `q`. */
  readonly draft?: string | undefined;
  /** True while the answer to the last message is still being made. */
  readonly waiting?: boolean | undefined;
}

/**
 * Asking without script. The form posts `text`, each choice posts `choice` and `label`, "Xem câu trả lời" posts
 * `look`, "Xong" posts `end`; all carry `session`, and what says something carries `id`.
 */
export function plainPage(view: PlainPage): string {
  const { office, exchange, error } = view;
  const newest = exchange.map(({ from }) => from).lastIndexOf('citizen');
  const title = error ? 'Còn chỗ cần sửa: hỏi hoặc phản ánh' : 'Hỏi hoặc phản ánh';
  const main = html`<h1>Hỏi hoặc phản ánh</h1>
<p class="lede">Trợ lý tự động của ${inSentence(office.shortName)} trả lời. Trang này chạy trên máy cũ và mạng chậm.</p>
<div class="stack narrow">
${error && errorBox(error)}
${exchange.length > 0 && html`<section class="qa" aria-label="Đã trao đổi">${exchange.map((one, at) => said(one, at === newest))}</section>`}
${view.waiting && waitingBox(view)}
${choiceForms(view)}
${writeForm(view)}
${personLine(office)}
${exchange.length > 0 && endForm(view)}
</div>`;
  return page({ office, title, main, chat: 'none' });
}

function errorBox(error: string): Html {
  return html`<div class="errbox" role="alert"><h2>Còn 1 chỗ cần sửa</h2><p><a href="#text">${error}</a></p></div>`;
}

const WHO = { citizen: 'Anh/chị', assistant: 'Trợ lý tự động', staff: 'Cán bộ' } as const;

function said({ from, text, sources }: PlainExchange, newest: boolean): Html {
  return html`<div class="${from}"${newest && html` id="moi"`}><p class="who">${WHO[from]}</p>${pageText(text, sources)}</div>`;
}

/** The page that comes back begins at the newest question, not at the top. */
function backTo({ action }: PlainPage): string {
  return `${action}#moi`;
}

function waitingBox(view: PlainPage): Html {
  return html`<form class="note" method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}<p>Em đang tìm câu trả lời.</p><button class="btn primary" name="look" value="1">Xem câu trả lời</button></form>`;
}

/** The choices of what was said last; a form each, so that the label goes along. */
function choiceForms(view: PlainPage): Html {
  const last = view.exchange[view.exchange.length - 1];
  const choices = last && last.from !== 'citizen' && !view.waiting ? last.choices : [];
  if (choices.length === 0) return html``;
  const forms = choices.map(
    ({ value, label }) =>
      html`<form method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}${hidden('id', view.messageId)}${hidden('choice', value)}<button class="btn wide choice" name="label" value="${label}">${label}</button></form>`,
  );
  return html`<section class="stack tight" aria-labelledby="chon"><h2 id="chon" class="small">Chọn một câu, hoặc viết câu của mình</h2>${forms}</section>`;
}

function writeForm(view: PlainPage): Html {
  const bad = view.error !== undefined;
  const field = html`<textarea class="${bad ? 'field bad' : 'field'}" id="text" name="text" rows="4" maxlength="4000" required aria-describedby="${bad ? 'text-error text-hint' : 'text-hint'}"${bad && html` aria-invalid="true"`}>${startOfText(view.draft)}</textarea>`;
  return html`<form class="form" method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}${hidden('id', view.messageId)}<div><label for="text">Anh/chị viết ở đây</label><p class="hint" id="text-hint">Viết như nói, không cần bỏ dấu. Đừng ghi số căn cước.</p>${bad && html`<p class="err" id="text-error">${icon('alert')} ${view.error}</p>`}${field}</div><button class="btn primary">Gửi</button></form>`;
}

/** A browser drops a line break that stands first in a text area: one more keeps it. */
function startOfText(draft: string | undefined): string {
  return draft?.startsWith('\n') ? `\n${draft}` : (draft ?? '');
}

function personLine({ phone }: PageOffice): Html {
  return html`<p class="hint">Muốn gặp người thật: viết “gặp cán bộ”${phone && html`, hoặc gọi <a href="${telHref(phone)}">${phone}</a>`}.</p>`;
}

function endForm(view: PlainPage): Html {
  return html`<form class="rule" method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}<p class="hint">Dùng chung máy với người khác thì bấm Xong để không ai đọc lại được.</p><button class="btn" name="end" value="1">Xong</button></form>`;
}

function hidden(name: string, value: string): Html {
  return value === '' ? html`` : html`<input type="hidden" name="${name}" value="${value}">`;
}
