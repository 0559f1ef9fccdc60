import { dataBlock, type Html, href, html } from './html.ts';
import { ASK_PATH, page } from './page.ts';
import { pageText } from './page-text.ts';
import { procedureData } from './procedure-data.ts';
import {
  type ProcedurePage,
  type ProcedurePart,
  SECTIONS,
  withoutAddress,
} from './procedure-view.ts';
import { qrCode } from './qr-code.ts';

/** One procedure on one page, also for paper. What the page does not say stands in a frame of its own. */
export function procedurePage(view: ProcedurePage): string {
  const { office, name, about, parts, siblings } = view;
  const sections = SECTIONS.map(([field, title]) => {
    const part = parts[field];
    return part ? section(title, part) : html``;
  });
  const main = html`<p class="crumb noprint"><a href="/">Trang chủ</a> › <a href="/thu-tuc">Thủ tục</a></p><div class="doc"><article><h1>${name}</h1>${about && html`<p class="lede">${about}</p>`}
${siblings.length > 0 && html`<p class="note noprint">Có ${siblings.length} thủ tục gần giống. <a href="#gan-giong">Xem có đúng cái anh/chị cần không</a>.</p>`}
${audienceSection(view)}
${sections}
${sourceSection(view)}</article>
<aside class="noprint">${askBox(view)}${siblings.length > 0 && siblingBox(siblings)}</aside></div>`;
  return page({ office, title: name, main, chat: 'closed', head: canonical(view) });
}

function canonical(view: ProcedurePage): Html {
  const { address, name, office } = view;
  const about = `${name}: giấy tờ, lệ phí, thời hạn, nơi nộp. ${office.shortName}.`;
  return html`<meta name="description" content="${about}">${address && html`<link rel="canonical" href="${href(address)}">`}${dataBlock(procedureData(view))}`;
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
