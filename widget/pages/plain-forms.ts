import { type Fill, type Html, html, telHref } from './html.ts';
import type { PageOffice } from './page.ts';
import { icon } from './page-icon.ts';
import type { PlainError, PlainPage } from './plain-view.ts';

/** The page that comes back begins at the newest question, not at the top. */
function backTo({ action }: Pick<PlainPage, 'action'>): string {
  return `${action}#moi`;
}

/** The choices of what was said last; a form each, so that the label goes along. */
export function choiceForms(view: PlainPage): Html {
  const last = view.exchange[view.exchange.length - 1];
  const choices = last && last.from !== 'citizen' && !view.waiting ? last.choices : [];
  if (choices.length === 0) return html``;
  const forms = choices.map(({ value, label }) =>
    smallForm(
      view,
      html`${hidden('choice', value)}<button class="btn wide choice${value === 'yes' && ' primary'}" name="label" value="${label}">${label}</button>`,
    ),
  );
  return html`<section class="stack tight" aria-labelledby="chon"><h2 id="chon" class="small">Chọn một câu, hoặc viết câu của mình</h2>${forms}</section>`;
}

/** The ways in, before anything was said; the words are the citizen's own and read like any others. */
const STARTS = [
  'Tôi muốn phản ánh một việc',
  'Hồ sơ của tôi tới đâu rồi?',
  'Tôi muốn gặp cán bộ',
] as const;

/** What most people come for, as sentences to press. */
export function startForms(view: PlainPage): Html {
  const forms = STARTS.map((words) => says(view, words, words, 'btn wide choice'));
  return html`<section class="stack tight" aria-labelledby="chon"><h2 id="chon" class="small">Anh/chị cần gì?</h2>${forms}<a class="btn wide choice" href="/tra-cuu">Xem phản ánh đã gửi, theo mã</a></section>`;
}

/** Words, photos, or both. */
export function writeForm(view: PlainPage): Html {
  const { progress, errors = [], exchange } = view;
  const photosFirst = progress?.photos === true;
  const fields = photosFirst
    ? [photoField(errors), textField(view)]
    : [textField(view), progress?.place ? communeField(view) : photoField(errors)];
  return html`<form class="form" method="post" action="${backTo(view)}" enctype="multipart/form-data">${hidden('session', view.sessionToken)}${hidden('id', view.messageId)}${fields}${exchange.length === 0 && sharedBox()}<button class="${isLast(view) ? 'btn' : 'btn primary'}">${isLast(view) ? 'Gửi điều cần sửa' : 'Gửi'}</button></form>`;
}

/** At the summary the report is sent by a choice; what is written there changes it. */
function isLast({ progress }: PlainPage): boolean {
  return progress !== undefined && progress.step === progress.of;
}

function textField(view: PlainPage): Html {
  const { draft, errors = [] } = view;
  const error = errors.find(({ at }) => at === 'text')?.text;
  return html`<div><label for="text">${isLast(view) ? 'Hoặc viết điều cần sửa' : 'Anh/chị viết ở đây'}</label><p class="hint" id="text-hint">Viết như nói, không cần bỏ dấu. Đừng ghi số căn cước.</p>${errorLine('text', error)}<textarea class="${error ? 'field bad' : 'field'}" id="text" name="text" rows="4" maxlength="4000"${described('text', error)}>${startOfText(draft)}</textarea></div>`;
}

/** Without script nothing asks the device where it is: the commune is chosen, the rest is written above. */
function communeField({ communes }: PlainPage): Html {
  return html`<div><label for="xa">Xã, phường</label><p class="hint" id="xa-hint">Tên cũ cũng được. Ở trên ghi số nhà, tên đường, ấp hay chỗ dễ thấy gần đó; biết tọa độ thì dán vào, ví dụ 10.51670, 106.50000.</p><input class="field" id="xa" name="xa" maxlength="100" autocomplete="off" list="xa-list" aria-describedby="xa-hint"><datalist id="xa-list">${communes.map((one) => html`<option value="${one}"></option>`)}</datalist></div>`;
}

function photoField(errors: readonly PlainError[]): Html {
  const error = errors.find(({ at }) => at === 'hinh')?.text;
  return html`<div><label for="hinh">Hình (không bắt buộc)</label><p class="hint" id="hinh-hint">JPG hoặc PNG, tối đa 5 hình. Nơi chụp và giờ chụp được xóa khỏi hình.</p>${errorLine('hinh', error)}<input class="${error ? 'field bad' : 'field'}" id="hinh" type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple${described('hinh', error)}></div>`;
}

function errorLine(field: string, error: string | undefined): Fill {
  return (
    error !== undefined && html`<p class="err" id="${field}-error">${icon('alert')} ${error}</p>`
  );
}

function described(field: string, error: string | undefined): Html {
  return error === undefined
    ? html` aria-describedby="${field}-hint"`
    : html` aria-describedby="${field}-error ${field}-hint" aria-invalid="true"`;
}

function sharedBox(): Html {
  return html`<div class="opts"><label><input type="checkbox" name="shared" value="1"><span>Máy này nhiều người dùng chung: đừng giữ gì sau khi tôi xong</span></label></div>`;
}

/** A browser drops a line break that stands first in a text area: one more keeps it. */
function startOfText(draft: string | undefined): string {
  return draft?.startsWith('\n') ? `\n${draft}` : (draft ?? '');
}

/** Back and cancel, in the words that the assistant understands at any question. */
export function commandForms(view: PlainPage): Html {
  const first = view.progress?.step === 1;
  const isReport = view.progress?.what === 'Phản ánh';
  return html`<div class="row-acts">${!first && says(view, 'quay lại', 'Quay lại câu trước', 'btn')}${says(view, 'hủy', isReport ? 'Hủy phản ánh' : 'Hủy, không gửi', 'btn')}</div>`;
}

/** A button that says a sentence of its own. */
function says(view: PlainPage, words: string, label: string, look: string): Html {
  return smallForm(
    view,
    html`<button class="${look}" name="text" value="${words}">${label}</button>`,
  );
}

function smallForm(view: PlainPage, inside: Html): Html {
  return html`<form method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}${hidden('id', view.messageId)}${inside}</form>`;
}

/** How to reach a person from here. */
export function personLine({ phone }: PageOffice): Html {
  return html`<p class="hint">Muốn gặp người thật: viết “gặp cán bộ”${phone && html`, hoặc gọi <a href="${telHref(phone)}">${phone}</a>`}.</p>`;
}

/** Shows the page again, for an answer that takes longer. */
export function lookForm(view: PlainPage): Html {
  return html`<form method="post" action="${backTo(view)}">${hidden('session', view.sessionToken)}<button class="btn primary" name="look" value="1">Xem câu trả lời</button></form>`;
}

/** Ends the visit on this device. */
export function endForm(view: PlainPage): Html {
  const words = view.shared
    ? 'Máy dùng chung: bấm Xong trước khi đi, để người sau không đọc được.'
    : 'Dùng chung máy với người khác thì bấm Xong để không ai đọc lại được.';
  return html`<form class="rule" method="post" action="${view.action}">${hidden('session', view.sessionToken)}<p class="hint">${words}</p><button class="btn" name="end" value="1">Xong</button></form>`;
}

function hidden(name: string, value: string): Html {
  return value === '' ? html`` : html`<input type="hidden" name="${name}" value="${value}">`;
}
