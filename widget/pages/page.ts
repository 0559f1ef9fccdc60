import { type Fill, type Html, href, html, telHref } from './html.ts';
import { MARK, STYLES, TOKENS } from './page-files.ts';
import { door } from './page-icon.ts';

/** The office whose pages these are. What is left out is left out of the pages too. */
export interface PageOffice {
  /** "Trung tâm Phục vụ hành chính công xã Tân Trụ": the head of every page. */
  readonly name: string;
  /** "Xã Tân Trụ": for the chat and the title. */
  readonly shortName: string;
  readonly province?: string | undefined;
  readonly phone?: string | undefined;
  /** A line each: "Thứ Hai – thứ Sáu", "7:30 – 11:30, 13:30 – 17:00". */
  readonly hours?: readonly string[] | undefined;
  /** Path of the tracking page where there is one. */
  readonly trackPath?: string | undefined;
  /** Path of the page on personal data where there is one. */
  readonly privacyPath?: string | undefined;
  /** Said at the foot of every page while the office only tries it out. */
  readonly trial?: boolean | undefined;
  /** `kiosk`: the pages stand on a device that many people use. */
  readonly mode?: 'open' | 'kiosk' | undefined;
}

export interface Page {
  readonly office: PageOffice;
  /** What the page is, for the title: "what – Một Cửa". */
  readonly title: string;
  readonly main: Html;
  /** `beside`: the chat stands open beside the text where there is room. `none`: a page without script. */
  readonly chat: 'beside' | 'closed' | 'none';
  /** What else belongs into the head. */
  readonly head?: Html | undefined;
  /** The chat's script as other pages pin it; otherwise the newest. */
  readonly script?: { readonly name: string; readonly integrity: string } | undefined;
}

/** The path of the page that asks without script; its field `q` fills in the question. */
export const ASK_PATH = '/hoi';

/** A whole page: head, emergency numbers, main part, foot. Needs the files of `page-files.ts` and /widget.js. */
export function page({ office, title, main, chat, head, script }: Page): string {
  const body = chat === 'beside' ? html`<body class="beside">` : html`<body>`;
  return html`<!doctype html>
<html lang="vi" data-surface="page">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Một Cửa</title>
<link rel="icon" href="${MARK.address}" type="image/svg+xml">
<link rel="stylesheet" href="${TOKENS.address}">
<link rel="stylesheet" href="${STYLES.address}">
${head ?? ''}${chat !== 'none' && chatScript(office, chat, script)}
</head>
${body}
<a class="skip" href="#main">Tới nội dung chính</a>
${pageHead(office)}
${emergencyNumbers()}
<main class="wrap" id="main">
${main}
</main>
${pageFoot(office)}
</body>
</html>
`.markup;
}

/** "Xã Tân Trụ" as it stands within a sentence: "xã Tân Trụ". */
export function inSentence(name: string): string {
  return name.replace(/^(?:Xã|Phường|Đặc khu|Tỉnh|Trung tâm|Ủy ban)(?!\p{L})/u, (word) =>
    word.toLocaleLowerCase('vi'),
  );
}

function chatScript(office: PageOffice, chat: 'beside' | 'closed', script: Page['script']): Html {
  const src = script
    ? html`src="/widget/${script.name}.js" integrity="${script.integrity}" crossorigin="anonymous"`
    : html`src="/widget.js"`;
  return html`<script ${src} defer data-office="${office.shortName}" data-mode="${office.mode ?? 'open'}"${attribute('data-phone', office.phone)}${attribute('data-privacy', office.privacyPath)}${attribute('data-open', chat === 'beside' ? 'wide' : undefined)}></script>`;
}

/** An attribute, or nothing when there is no value for it. `name` is ours, never from outside. */
function attribute(name: string, value: string | undefined): Fill {
  return value === undefined ? '' : [' ', name, html`="${value}"`];
}

function pageHead({ name, province, trackPath }: PageOffice): Html {
  return html`<header class="top"><div class="wrap">${door()}<p class="name">${name}${province && html`<small>${province}</small>`}</p><nav aria-label="Chính"><a href="/">Trang chủ</a><a href="/thu-tuc">Thủ tục</a>${trackPath && html`<a href="${href(trackPath)}">Tra cứu</a>`}<a href="${ASK_PATH}">Hỏi, phản ánh</a></nav></div></header>`;
}

const NUMBERS = [
  ['công an', '113'],
  ['cứu hỏa', '114'],
  ['cấp cứu', '115'],
  ['trẻ em', '111'],
] as const;

function emergencyNumbers(): Html {
  const numbers = NUMBERS.map(
    ([who, number], at) =>
      html`${at > 0 && ' · '}<span>${who} <a href="tel:${number}">${number}</a></span>`,
  );
  return html`<aside class="urgent" aria-label="Việc khẩn cấp"><div class="wrap">Việc khẩn cấp: ${numbers}</div></aside>`;
}

function pageFoot({ name, phone, privacyPath, trial }: PageOffice): Html {
  return html`<footer class="foot-page"><div class="wrap">${trial ? html`<span>Bản dùng thử.</span>` : html`<span>${name}</span>`}${phone && html`<span>Điện thoại <a href="${telHref(phone)}">${phone}</a></span>`}${privacyPath && html`<a href="${href(privacyPath)}">Dữ liệu cá nhân</a>`}<a href="/trung-tam">Nơi nộp hồ sơ</a><a href="/le-phi">Lệ phí</a><a href="/lich-tiep-dan">Lịch tiếp dân</a><a href="/so-khan-cap">Số khẩn cấp</a><a href="/chat-luong">Trả lời tốt tới đâu</a><a href="/tro-nang">Trợ năng</a><a href="${ASK_PATH}">Trang đơn giản</a></div></footer>`;
}
