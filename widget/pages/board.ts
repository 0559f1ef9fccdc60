import { type Html, html } from './html.ts';
import { type PageOffice, page } from './page.ts';

/** One kind of matter in one place: how much of it was answered, and in time. */
export interface BoardShare {
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly categoryName: string;
  readonly place: string;
  readonly answered: number;
  readonly onTime: number;
}

/** A case in the words that a person left in it. */
export interface BoardCase {
  readonly category: string;
  readonly place: string;
  readonly agency: string;
  readonly text: string;
  readonly received: string;
  readonly answered: string;
  readonly onTime: boolean;
}

/** The public board. Nothing stands on it but what staff have read and made public. */
export function boardPage({
  office,
  shares,
  cases,
}: {
  readonly office: PageOffice;
  readonly shares: readonly BoardShare[];
  readonly cases: readonly BoardCase[];
}): string {
  const main = html`<h1>Phản ánh đã trả lời</h1>
<p class="lede">Phản ánh đã có trả lời, được cán bộ đọc lại và bỏ thông tin riêng trước khi công khai.</p>
${shares.length === 0 ? html`<p>Chưa có phản ánh nào được công khai.</p>` : table(shares)}
${cases.map(caseBox)}`;
  return page({ office, title: 'Phản ánh đã trả lời', main, chat: 'closed' });
}

function table(shares: readonly BoardShare[]): Html {
  return html`<h2>Trả lời đúng hạn</h2><table><thead><tr><th scope="col">Loại việc</th><th scope="col">Nơi</th><th scope="col">Đã trả lời</th><th scope="col">Đúng hạn</th></tr></thead><tbody>${shares.map(
    ({ category, communeCode, categoryName, place, answered, onTime }) =>
      html`<tr><td><a href="${linkTo(category, communeCode)}">${categoryName}</a></td><td>${place}</td><td class="num">${answered}</td><td class="num">${Math.round((100 * onTime) / answered)}%</td></tr>`,
  )}</tbody></table><p><a href="/phan-anh-cong-khai">Xem tất cả</a></p>`;
}

function linkTo(category: string, communeCode: string | undefined): string {
  const place = communeCode === undefined ? '' : `&xa=${communeCode}`;
  return `/phan-anh-cong-khai?loai=${category}${place}`;
}

function caseBox(one: BoardCase): Html {
  return html`<section class="box"><h2>${one.category}, ${one.place}</h2><p>${one.text}</p><p class="muted">${one.agency} · nhận ${one.received}, trả lời ${one.answered}, ${one.onTime ? 'đúng hạn' : 'trễ hạn'}</p></section>`;
}
