import { type Fill, type Html, html } from './html.ts';
import { icon } from './page-icon.ts';
import type { OpenedCase, TrackAct, TrackPage } from './track-view.ts';

/** By the receipt, with GET: an address that can be kept. */
export function lookUpForm(view: TrackPage): Html {
  const { action, code = '' } = view;
  return html`<form class="form narrow noprint" method="get" action="${action}"><div><label for="ma">Mã biên nhận</label><p class="hint" id="ma-hint">Trên tin nhắn, dạng PA-260826-…</p>${errorLine(view, 'ma')}<input class="${look(view, 'ma')} num" id="ma" name="ma" value="${code}" maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false" required${described(view, 'ma')}></div><button class="btn primary">Xem</button></form>`;
}

/** With the private code, by POST: it stands in no address and no log. */
export function openForm(view: TrackPage): Html {
  return html`<section class="list-part noprint"><h2>Xem lời kể, hình; bổ sung, đánh giá, rút</h2><form class="form narrow" method="post" action="${view.action}" enctype="multipart/form-data">${along(view)}<div><label for="rieng">Mã riêng</label><p class="hint" id="rieng-hint">6 số, trên tin nhắn lúc gửi phản ánh. Mất thì hỏi trợ lý ở nơi đã gửi: “phản ánh của tôi”.</p>${errorLine(view, 'rieng')}<input class="${look(view, 'rieng')} num" id="rieng" name="rieng" maxlength="9" inputmode="numeric" autocomplete="off" required${described(view, 'rieng')}></div><button class="btn primary">Mở phản ánh</button></form></section>`;
}

/** What can be done now, a form each. */
export function actForms(view: TrackPage, { acts }: OpenedCase): Html {
  if (acts.length === 0) return html``;
  const forms = acts.map((act) => ACTS[act](view));
  return html`<section class="list-part noprint stack narrow"><h2>Anh/chị muốn làm gì?</h2>${forms}</section>`;
}

const ACTS: Readonly<Record<TrackAct, (view: TrackPage) => Html>> = {
  add: (view) =>
    actForm(view, 'add', 'Bổ sung lời hoặc hình', 'Gửi bổ sung', [
      words(view, 'add', 'Điều cần bổ sung'),
      html`<div><label for="hinh">Hình (không bắt buộc)</label><p class="hint" id="hinh-hint">JPG hoặc PNG, tối đa 5 hình.</p><input class="field" id="hinh" type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple aria-describedby="hinh-hint"></div>`,
    ]),
  rate: (view) =>
    actForm(view, 'rate', 'Đánh giá cách giải quyết', 'Gửi đánh giá', [
      html`<fieldset><legend class="label">Anh/chị hài lòng không?</legend>${errorLine(view, 'rate')}<div class="opts" id="rate">${LEVELS.map(level)}</div></fieldset>`,
      words(view, 'rate', 'Chưa hài lòng chỗ nào? (không bắt buộc)', 'rate-words'),
    ]),
  reopen: (view) =>
    actForm(view, 'reopen', 'Việc chưa xong, mở lại', 'Mở lại phản ánh', [
      words(view, 'reopen', 'Còn gì chưa xong?'),
    ]),
  withdraw: (view) =>
    actForm(view, 'withdraw', 'Rút phản ánh', 'Rút phản ánh', [
      html`${errorLine(view, 'withdraw')}<div class="opts"><label><input type="checkbox" id="withdraw" name="sure" value="1"${described(view, 'withdraw')}><span>Tôi chắc muốn rút. Cơ quan ngừng xử lý phản ánh này.</span></label></div><p class="hint" id="withdraw-hint">Cần thì anh/chị gửi phản ánh mới lúc nào cũng được.</p>`,
    ]),
};

/** Five levels, the most content first (design.md 6). */
const LEVELS = [
  [5, 'Rất hài lòng'],
  [4, 'Hài lòng'],
  [3, 'Bình thường'],
  [2, 'Không hài lòng'],
  [1, 'Rất không hài lòng'],
] as const;

function level([score, label]: (typeof LEVELS)[number]): Html {
  return html`<label><input type="radio" name="score" value="${score}"><span>${label}</span></label>`;
}

function actForm(
  view: TrackPage,
  act: TrackAct,
  title: string,
  button: string,
  fields: readonly Html[],
): Html {
  const open = view.error?.at === act && html` open`;
  return html`<details class="box"${open}><summary>${title}</summary><form class="form" method="post" action="${view.action}" enctype="multipart/form-data">${along(view)}${fields}<button class="btn ${act === 'withdraw' ? 'danger' : 'primary'}" name="act" value="${act}">${button}</button></form></details>`;
}

/** A text area; `id` differs from the act's name where another field of the form carries the error. */
function words(view: TrackPage, act: TrackAct, label: string, id: string = act): Html {
  const wrong = id === act && view.error?.at === act;
  return html`<div><label for="${id}">${label}</label>${wrong && errorLine(view, act)}<textarea class="${wrong ? 'field bad' : 'field'}" id="${id}" name="text" rows="3" maxlength="4000"${wrong && html` aria-describedby="${act}-error" aria-invalid="true"`}></textarea></div>`;
}

/** Ends it on this device. */
export function endTrackForm(view: TrackPage): Html {
  return html`<form class="rule noprint" method="post" action="${view.action}" enctype="multipart/form-data">${along(view)}<p class="hint">Mở được 30 phút. Máy dùng chung thì bấm Xong, người sau không xem được.</p><button class="btn" name="act" value="end">Xong</button></form>`;
}

function along({ code = '', sessionToken = '', messageId = '' }: TrackPage): Html {
  return html`<input type="hidden" name="ma" value="${code}"><input type="hidden" name="id" value="${messageId}">${sessionToken !== '' && html`<input type="hidden" name="session" value="${sessionToken}">`}`;
}

type Field = 'ma' | 'rieng' | TrackAct;

function errorLine({ error }: TrackPage, field: Field): Fill {
  return (
    error?.at === field &&
    html`<p class="err" id="${field}-error">${icon('alert')} ${error.text}</p>`
  );
}

function look({ error }: TrackPage, field: Field): string {
  return error?.at === field ? 'field bad' : 'field';
}

function described({ error }: TrackPage, field: Field): Html {
  return error?.at === field
    ? html` aria-describedby="${field}-error ${field}-hint" aria-invalid="true"`
    : html` aria-describedby="${field}-hint"`;
}
