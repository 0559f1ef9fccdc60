/** A value as Open311 answers are made of: GeoReport v2 has lists of flat records. */
export type Answer =
  | string
  | number
  | boolean
  | readonly Answer[]
  | { readonly [name: string]: Answer };

/** How the parts of a list are called in XML. */
const ONE_OF: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
  attributes: 'attribute',
};

/** The formats of GeoReport v2: XML is required, JSON may be given. */
export const FORMATS = ['xml', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** An answer in the format that was asked for; in JSON a list stands without the name it has in XML. */
export function formatted(format: Format, name: string, answer: Answer): string {
  if (format === 'json') return JSON.stringify(answer);
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(name, answer)}`;
}

export function mediaType(format: Format): string {
  return format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8';
}

function element(name: string, value: Answer): string {
  return `<${name}>${inside(name, value)}</${name}>`;
}

function inside(name: string, value: Answer): string {
  if (isList(value)) return value.map((one) => element(ONE_OF[name] ?? 'item', one)).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([part, answer]) => element(part, answer))
      .join('');
  return escaped(String(value));
}

function isList(value: Answer): value is readonly Answer[] {
  return Array.isArray(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Signs that XML 1.0 does not know are left out: a reader would refuse the whole document. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to leave out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? '')
  );
}
