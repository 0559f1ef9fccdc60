import { type Fill, type Html, html } from './html.ts';
import { type PageOffice, page } from './page.ts';

export interface InfoSection {
  readonly title: string;
  /** Paragraphs; a list is a paragraph of its own. */
  readonly body: readonly Fill[];
}

export interface InfoPage {
  readonly office: PageOffice;
  readonly title: string;
  /** The answer in a sentence. */
  readonly lede: string;
  readonly sections: readonly InfoSection[];
}

/** A page that is read from top to bottom. */
export function infoPage({ office, title, lede, sections }: InfoPage): string {
  const main = html`<div class="doc one"><article><h1>${title}</h1><p class="lede">${lede}</p>${sections.map(section)}</article></div>`;
  return page({ office, title, main, chat: 'closed' });
}

function section({ title, body }: InfoSection): Html {
  return html`<section><h2>${title}</h2>${body}</section>`;
}

/** A paragraph. */
export function para(...words: readonly Fill[]): Html {
  return html`<p>${words}</p>`;
}

/** A list of short lines. */
export function list(lines: readonly Fill[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** A table of two columns in a frame of its own; `head` names both. */
export function twoColumns(
  caption: string,
  head: readonly [string, string],
  rows: readonly (readonly [Fill, Fill])[],
): Html {
  return html`<table class="two-columns"><caption class="sr">${caption}</caption><thead><tr><th scope="col">${head[0]}</th><th scope="col">${head[1]}</th></tr></thead><tbody>${rows.map(([what, value]) => html`<tr><th scope="row">${what}</th><td>${value}</td></tr>`)}</tbody></table>`;
}
