import { type Html, href, html } from './html.ts';
import { ASK_PATH, type PageOffice, page } from './page.ts';
import { icon } from './page-icon.ts';

/** A line of the list. */
export interface ListedProcedure {
  readonly name: string;
  readonly path: string;
  /** "Hộ tịch · cấp xã", or empty. */
  readonly about: string;
}

export interface ProcedureListPage {
  readonly office: PageOffice;
  /** Where the form goes, by GET, with the field `q`; letters by `chu`. */
  readonly action: string;
  readonly asked: string;
  readonly letters: readonly string[];
  /** The letter that is shown, if any. */
  readonly letter?: string | undefined;
  /** What stands over the list: "Hay hỏi", "Chữ Đ", "12 thủ tục có “khai sinh”". */
  readonly heading: string;
  readonly found: readonly ListedProcedure[];
  /** How many more fit and are not shown. */
  readonly left: number;
}

/** All procedures, by letter or by what is typed. */
export function procedureListPage(view: ProcedureListPage): string {
  const { office, heading, found, left } = view;
  const main = html`<h1>Thủ tục từ A đến Y</h1>
${searchForm(view)}
${letterLinks(view)}
<section class="list-part"><div role="status"><h2>${heading}</h2></div>${found.length > 0 ? html`<ul class="plainlist">${found.map(line)}</ul>` : nothing(view)}${left > 0 && html`<p class="hint">Còn ${left} thủ tục nữa. Anh/chị viết thêm một hai chữ để tìm gần hơn.</p>`}</section>`;
  return page({ office, title: 'Thủ tục từ A đến Y', main, chat: 'closed' });
}

function searchForm({ action, asked }: ProcedureListPage): Html {
  return html`<form class="form narrow noprint" role="search" method="get" action="${action}"><div><label for="q">Tìm thủ tục</label><p class="hint" id="q-hint">Tên việc hoặc mã, không cần bỏ dấu. Ví dụ: khai sinh</p><input class="field" id="q" name="q" value="${asked}" maxlength="200" autocomplete="off" aria-describedby="q-hint"></div><button class="btn primary">${icon('find')} Tìm</button></form>`;
}

function letterLinks({ action, letters, letter }: ProcedureListPage): Html {
  const links = letters.map(
    (one) =>
      html`<li><a href="${action}?chu=${encodeURIComponent(one)}"${one === letter && html` aria-current="page"`}>${one}</a></li>`,
  );
  return html`<nav class="letters noprint" aria-label="Theo chữ cái đầu"><ul class="letter-row">${links}</ul></nav>`;
}

function line({ name, path, about }: ListedProcedure): Html {
  return html`<li><a href="${href(path)}">${name}</a>${about && html`<small>${about}</small>`}</li>`;
}

function nothing({ asked }: ProcedureListPage): Html {
  return html`<div class="gapnote"><p>Em chưa thấy thủ tục nào có những chữ này. Anh/chị viết ngắn hơn, hoặc <a href="${ASK_PATH}?q=${encodeURIComponent(asked)}">hỏi trợ lý</a> bằng lời của mình.</p></div>`;
}
