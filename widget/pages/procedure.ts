import { type Html, href, html } from './html.ts';
import { ASK_PATH, type PageOffice, page } from './page.ts';
import { pageText } from './page-text.ts';
import { qrCode } from './qr-code.ts';

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
  ['online', 'Nộp bằng cách nào'],
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
  /** "Công dân Việt Nam; người nước ngoài": for whom; empty where the page does not say. */
  readonly audience?: string | undefined;
  /** The whole address of this page, for paper and cameras, where the office has one. */
  readonly address?: string | undefined;
  /** "29/11/2026": for paper. */
  readonly today?: string | undefined;
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
  const main = html`<p class="crumb noprint"><a href="/">Trang chủ</a> › <a href="/thu-tuc">Thủ tục</a></p><div class="doc" itemscope itemtype="https://schema.org/GovernmentService">${serviceData(view)}<article><h1 itemprop="name">${name}</h1>${about && html`<p class="lede">${about}</p>`}
${siblings.length > 0 && html`<p class="note noprint">Có ${siblings.length} thủ tục gần giống. <a href="#gan-giong">Xem có đúng cái anh/chị cần không</a>.</p>`}
${audienceSection(view)}
${sections}
${sourceSection(view)}</article>
<aside class="noprint">${askBox(view)}${siblings.length > 0 && siblingBox(siblings)}</aside></div>`;
  return page({ office, title: name, main, chat: 'closed', head: canonical(view) });
}

/** What search engines read, as attributes: the page needs no script for it. */
function serviceData({ office, code, audience, address }: ProcedurePage): Html {
  return html`<meta itemprop="identifier" content="${code}">${audience && html`<span itemprop="audience" itemscope itemtype="https://schema.org/Audience"><meta itemprop="audienceType" content="${audience}"></span>`}${address && html`<link itemprop="url" href="${href(address)}">`}<span itemprop="provider" itemscope itemtype="https://schema.org/GovernmentOrganization"><meta itemprop="name" content="${office.name}"></span>`;
}

function canonical({ address, name, office }: ProcedurePage): Html {
  const about = `${name}: giấy tờ, lệ phí, thời hạn, nơi nộp. ${office.shortName}.`;
  return html`<meta name="description" content="${about}">${address && html`<link rel="canonical" href="${href(address)}">`}`;
}

function audienceSection({ audience }: ProcedurePage): Html {
  if (audience === undefined) return html``;
  const unsaid = html`<div class="gapnote"><p>Trang thủ tục không ghi dành cho ai.</p></div>`;
  return html`<section><h2>Dành cho ai</h2>${audience ? html`<p>${audience}.</p>` : unsaid}</section>`;
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

function sourceSection({ source, code, address, today }: ProcedurePage): Html {
  return html`<section><h2>Nguồn</h2><p>${source.text}</p>${source.url && html`<p><a href="${href(source.url)}" rel="noopener noreferrer">Trang gốc</a><span class="printonly">${source.url}</span></p>`}<p class="muted">Mã thủ tục ${code}. Trước khi đi, anh/chị xem lại trang gốc: nội dung có thể đã đổi.</p><div class="printonly"><p>${address && html`Bản mới nhất: ${address}`}${today && html` · In ngày ${today}`}</p>${address && qrCode(address, 'Mã QR mở trang này trên điện thoại')}</div></section>`;
}

function askBox({ name, address }: ProcedurePage): Html {
  const path = `${ASK_PATH}?q=${encodeURIComponent(`${name} `)}`;
  return html`<div class="box"><h2>Chưa rõ chỗ nào?</h2><p><a class="btn wide" href="${path}" data-mot-cua-ask="${name}">Hỏi trợ lý</a></p>${address && html`<div class="qr-part">${qrCode(`${new URL(address).origin}${path}`, 'Mã QR mở trang hỏi về thủ tục này')}<p class="hint">Quét bằng điện thoại để hỏi trợ lý về thủ tục này.</p></div>`}</div>`;
}

function siblingBox(siblings: ProcedurePage['siblings']): Html {
  const links = siblings.map(
    ({ name, path }) => html`<li><a href="${href(path)}">${name}</a></li>`,
  );
  return html`<div class="box" id="gan-giong"><h2>Gần giống</h2><ul>${links}</ul></div>`;
}
