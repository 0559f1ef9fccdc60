import { type Html, href, html } from './html.ts';
import { type PageOffice, page } from './page.ts';
import { pageText } from './page-text.ts';

/** An answer about one field as `knowledge/answer` gives it; `whole` is false where the page does not say. */
export interface ProcedurePart {
  readonly text: string;
  readonly whole: boolean;
}

/** The fields of the page, in the order in which they stand on it (ui.md 6). */
const SECTIONS = [
  ['fee', 'Lệ phí'],
  ['time', 'Thời hạn'],
  ['where', 'Nộp ở đâu'],
  ['documents', 'Giấy tờ cần chuẩn bị'],
  ['form', 'Mẫu đơn'],
  ['steps', 'Các bước'],
  ['conditions', 'Điều kiện'],
  ['result', 'Kết quả'],
  ['legal_basis', 'Căn cứ pháp lý'],
] as const;

export type ProcedureField = (typeof SECTIONS)[number][0];

export interface ProcedurePage {
  readonly office: PageOffice;
  readonly code: string;
  readonly name: string;
  /** "Hộ tịch · cấp xã", or empty. */
  readonly about: string;
  /** The same words as in the chat; a field left out is left out of the page. */
  readonly parts: Readonly<Partial<Record<ProcedureField, ProcedurePart>>>;
  /** The line that says where it was read, and the page's address or an empty string. */
  readonly source: { readonly text: string; readonly url: string };
  readonly siblings: readonly { readonly name: string; readonly path: string }[];
}

/** One procedure on one page, also for paper. What the page does not say stands in a frame of its own. */
export function procedurePage(view: ProcedurePage): string {
  const { office, name, about, parts, siblings } = view;
  const sections = SECTIONS.map(([field, title]) => {
    const part = parts[field];
    return part ? section(title, part) : html``;
  });
  const main = html`<div class="doc"><article><h1>${name}</h1>${about && html`<p class="lede">${about}</p>`}
${sections}
${sourceSection(view)}</article>
<aside class="noprint">${askBox(name)}${siblings.length > 0 && siblingBox(siblings)}</aside></div>`;
  return page({ office, title: name, main, chat: 'closed' });
}

function section(title: string, part: ProcedurePart): Html {
  const text = pageText(withoutAddress(part.text));
  return html`<section><h2>${title}</h2>${part.whole ? text : html`<div class="gapnote">${text}</div>`}</section>`;
}

/** The chat's "Dạ," opens an answer; a page has not been asked. */
function withoutAddress(text: string): string {
  const rest = text.replace(/^Dạ,\s*/u, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

function sourceSection({ source, code }: ProcedurePage): Html {
  return html`<section><h2>Nguồn</h2><p>${source.text}</p>${source.url && html`<p><a href="${href(source.url)}" rel="noopener noreferrer">Trang gốc</a><span class="printonly">${source.url}</span></p>`}<p class="muted">Mã thủ tục ${code}. Trước khi đi, anh/chị xem lại trang gốc: nội dung có thể đã đổi.</p></section>`;
}

function askBox(name: string): Html {
  const question = `${name} `;
  return html`<div class="box"><h2>Chưa rõ chỗ nào?</h2><p><a class="btn wide" href="/hoi?q=${encodeURIComponent(question)}" data-mot-cua-ask="${name}">Hỏi trợ lý</a></p></div>`;
}

function siblingBox(siblings: ProcedurePage['siblings']): Html {
  const links = siblings.map(
    ({ name, path }) => html`<li><a href="${href(path)}">${name}</a></li>`,
  );
  return html`<div class="box"><h2>Gần giống</h2><ul>${links}</ul></div>`;
}
