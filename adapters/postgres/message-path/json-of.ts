/** How JSON writes what PostgreSQL refuses in `jsonb`: U+0000 and halves of surrogate pairs. */
const REFUSED = /\\u(?:0000|d[89a-f])/;

/**
 * JSON that PostgreSQL takes, whatever a citizen's phone or a stranger sent: U+0000 is left out, half a
 * surrogate pair becomes U+FFFD.
 */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  return REFUSED.test(json) ? JSON.stringify(value, cleaned) : json;
}

function cleaned(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}
