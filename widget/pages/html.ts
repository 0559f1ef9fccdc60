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
