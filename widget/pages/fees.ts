import { type Html, href, html } from './html.ts';
import { type PageOffice, page } from './page.ts';
import { icon } from './page-icon.ts';
import { pageText } from './page-text.ts';

/** What one procedure costs, in the chat's words. */
export interface FeeLine {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** False where the page does not say, or says it unclearly: then no sum is told. */
  readonly whole: boolean;
}

export interface FeesPage {
  readonly office: PageOffice;
  /** Where the form goes, by GET, with the field `q`. */
  readonly action: string;
  readonly asked: string;
  readonly found: readonly FeeLine[];
  readonly left: number;
}

/** What a procedure costs, found by its name. */
export function feesPage(view: FeesPage): string {
  const { office, action, asked, found } = view;
  const main = html`<h1>Lệ phí bao nhiêu?</h1>
<form class="form narrow noprint" role="search" method="get" action="${action}"><div><label for="q">Tên việc hoặc mã thủ tục</label><p class="hint" id="q-hint">Không cần bỏ dấu. Ví dụ: thường trú</p><input class="field" id="q" name="q" value="${asked}" maxlength="200" autocomplete="off" aria-describedby="q-hint"></div><button class="btn primary">${icon('find')} Xem lệ phí</button></form>
${asked !== '' && results(view)}`;
  return page({
    office,
    title: found.length > 0 ? `Lệ phí: ${asked}` : 'Lệ phí',
    main,
    chat: 'closed',
  });
}

function results({ asked, found, left }: FeesPage): Html {
  if (found.length === 0)
    return html`<div class="gapnote narrow" role="status"><p>Em chưa thấy thủ tục nào có “${asked}”.</p></div>`;
  return html`<section class="list-part"><div role="status"><h2>${found.length + left} thủ tục có “${asked}”</h2></div><ul class="plainlist">${found.map(line)}</ul>${left > 0 && html`<p class="hint">Còn ${left} thủ tục nữa. Anh/chị viết rõ tên hơn.</p>`}</section>`;
}

function line({ name, path, text, whole }: FeeLine): Html {
  const words = pageText(text);
  return html`<li><a href="${href(path)}">${name}</a>${whole ? words : html`<div class="gapnote">${words}</div>`}</li>`;
}
