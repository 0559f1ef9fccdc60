import { type Html, html, telHref } from './html.ts';
import { ASK_PATH, inSentence, type PageOffice, page } from './page.ts';
import { icon, type PageIconName } from './page-icon.ts';

/** Something that many people come for: asked in the chat, or on the plain page without script. */
export interface HomeTask {
  readonly label: string;
  readonly hint: string;
  readonly icon: PageIconName;
  /** The question as a citizen would ask it. */
  readonly question: string;
}

export interface Notice {
  /** As it is read: "24/08/2026". */
  readonly date: string;
  readonly text: string;
}

export interface HomePage {
  readonly office: PageOffice;
  readonly tasks?: readonly HomeTask[] | undefined;
  readonly notices?: readonly Notice[] | undefined;
  /** The code by which Zalo sees that the domain is the office's. */
  readonly zaloVerifier?: string | undefined;
}

/** Zalo looks for this on the front page, or in a file of the site's root; sources name the attribute either way. */
export function zaloVerification(code: string): Html {
  return html`<meta name="zalo-platform-site-verification" property="zalo-platform-site-verification" content="${code}">`;
}

/** What a commune's counter is asked most: the page's six ways in unless the office sets its own. */
export const USUAL_TASKS: readonly HomeTask[] = [
  {
    label: 'Khai sinh',
    hint: 'Giấy tờ, lệ phí, nơi nộp',
    icon: 'person',
    question: 'Đăng ký khai sinh cần giấy tờ gì?',
  },
  {
    label: 'Đăng ký thường trú',
    hint: 'Nhà mình, nhà thuê, ở nhờ',
    icon: 'house',
    question: 'Đăng ký thường trú cần giấy tờ gì?',
  },
  {
    label: 'Kết hôn',
    hint: 'Trong nước, có yếu tố nước ngoài',
    icon: 'heart',
    question: 'Đăng ký kết hôn cần giấy tờ gì?',
  },
  {
    label: 'Chứng thực bản sao',
    hint: 'Sao y giấy tờ từ bản chính',
    icon: 'paper',
    question: 'Chứng thực bản sao từ bản chính cần gì?',
  },
  {
    label: 'Phản ánh một việc',
    hint: 'Đường hư, đèn tắt, rác, chậm trễ',
    icon: 'place',
    question: 'Tôi muốn phản ánh một việc',
  },
  {
    label: 'Hồ sơ tới đâu',
    hint: 'Cần mã trên giấy hẹn',
    icon: 'find',
    question: 'Hồ sơ của tôi tới đâu?',
  },
];

/** The office's front page: ask, six tasks, notices, hours, and who it is that answers. */
export function homePage({
  office,
  tasks = USUAL_TASKS,
  notices = [],
  zaloVerifier,
}: HomePage): string {
  const main = html`<div class="hero"><h1>Anh/chị cần làm việc gì?</h1>
<form role="search" action="${ASK_PATH}" method="get" data-mot-cua-ask><label class="sr" for="q">Việc cần làm</label><input class="field" id="q" name="q" placeholder="Ví dụ: khai sanh cho con" maxlength="1000" autocomplete="off"><button class="btn primary">${icon('find')} Hỏi</button></form>
<p class="hint">Viết như nói, không cần bỏ dấu.</p></div>
<h2 class="sr">Việc hay làm</h2>
<ul class="grid">${tasks.map(tile)}</ul>
<div class="two">${notices.length > 0 ? noticeList(notices) : aboutAssistant(office)}<div>${notices.length > 0 && aboutAssistant(office)}${hoursBox(office)}</div></div>`;
  const head = zaloVerifier === undefined ? undefined : zaloVerification(zaloVerifier);
  return page({ office, title: office.shortName, main, chat: 'beside', head });
}

function tile(task: HomeTask): Html {
  const path = `${ASK_PATH}?q=${encodeURIComponent(task.question)}`;
  return html`<li><a class="tile" href="${path}" data-mot-cua-ask="${task.question}">${icon(task.icon)}<b>${task.label}</b><span>${task.hint}</span></a></li>`;
}

function noticeList(notices: readonly Notice[]): Html {
  const rows = notices.map(
    ({ date, text }) => html`<li><span class="muted">${date}</span><span>${text}</span></li>`,
  );
  return html`<section class="news-part"><h2>Thông báo</h2><ul class="news">${rows}</ul></section>`;
}

function aboutAssistant({ shortName }: PageOffice): Html {
  return html`<section class="box"><h2>Ai trả lời anh/chị?</h2><p>Trợ lý tự động của ${inSentence(shortName)}: máy trả lời theo trang thủ tục, câu nào cũng kèm nguồn. Trang không ghi thì em nói là không ghi, em không đoán.</p><p>Muốn gặp người thật, bấm <b>Gặp cán bộ</b> bất cứ lúc nào.</p></section>`;
}

function hoursBox({ hours = [], phone }: PageOffice): Html {
  if (hours.length === 0 && phone === undefined) return html``;
  const lines = hours.map((line) => html`<p>${line}</p>`);
  return html`<section class="box"><h2>Giờ làm việc</h2>${lines}${phone && html`<p>Gọi <a class="tel" href="${telHref(phone)}">${phone}</a></p>`}</section>`;
}
