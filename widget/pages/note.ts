import { html } from './html.ts';
import { type PageOffice, page } from './page.ts';
import { pageText } from './page-text.ts';

export interface NotePage {
  readonly office: PageOffice;
  /** What happened: "Không có trang này". */
  readonly title: string;
  /** What is safe and what to do, as a reply is written. */
  readonly text: string;
  /** A short code to tell staff. */
  readonly code?: string | undefined;
}

/** A page with something to say: not found, too many requests, our fault. */
export function notePage({ office, title, text, code }: NotePage): string {
  const main = html`<h1>${title}</h1><div class="stack narrow">${pageText(text)}${code && html`<p class="hint">Mã để báo cán bộ: ${code}</p>`}<p><a class="btn primary" href="/">Về trang chủ</a></p></div>`;
  return page({ office, title, main, chat: 'none' });
}
