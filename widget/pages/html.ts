declare const safe: unique symbol;

/** Markup in which everything that came from outside is escaped. Only {@link html} makes one. */
export interface Html {
  readonly [safe]: true;
  readonly markup: string;
}

export type Fill = Html | string | number | false | undefined | readonly Fill[];

/**
 * A template: strings are escaped for text and for attributes in double quotes, other templates stand as they
 * are, lists are joined, `false` and `undefined` leave nothing.
 */
export function html(parts: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  const markup = parts.map((part, at) => part + fillIn(fills[at])).join('');
  return { markup } as unknown as Html;
}

function fillIn(fill: Fill): string {
  if (fill === undefined || fill === false) return '';
  if (typeof fill === 'string' || typeof fill === 'number') return escapeText(`${fill}`);
  if (isList(fill)) return fill.map(fillIn).join('');
  return fill.markup;
}

function isList(fill: Html | readonly Fill[]): fill is readonly Fill[] {
  return Array.isArray(fill);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/gu, (sign) => ESCAPES[sign] ?? '');
}

/** Plain data, as JSON has it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** What ends a script element, or a line of JavaScript, stands in JSON as well by its number. */
const ENDS_SCRIPT = /[<>&\u2028\u2029]/gu;

/**
 * Data for search engines (JSON-LD). A data block is no script: no browser runs it and `script-src` does not ask for
 * a nonce (HTML, "prepare the script element": the policy is asked after the type was found to be a script's).
 */
export function dataBlock(data: Json): Html {
  const json = JSON.stringify(data).replace(
    ENDS_SCRIPT,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const markup = `<script type="application/ld+json">${json}</script>`;
  return { markup } as unknown as Html;
}

/** An address that may stand in `href`: https, tel, mailto, or a path of this site; anything else becomes `#`. */
export function href(address: string): string {
  const trimmed = address.trim();
  const ours = /^(?:\/(?![/\\])|#|\?)/u.test(trimmed);
  return ours || /^(?:https:\/\/|tel:[+\d]|mailto:)/iu.test(trimmed) ? trimmed : '#';
}

/** The link of a telephone number as it is written for people. */
export function telHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/gu, '')}`;
}
