/**
 * JSON that PostgreSQL takes as `jsonb`: it refuses U+0000 and half surrogate pairs, which a citizen's phone or
 * a stranger can send. The first is left out, the second becomes U+FFFD.
 */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replaceAll('\u0000', '').toWellFormed() : inner,
  );
}
