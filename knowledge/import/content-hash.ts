import type { Procedure } from '#knowledge/schema/procedure.ts';

/**
 * Sixteen hex digits that change when anything a page says changes. The day on which the page was read is
 * left out, so that reading an unchanged page again changes nothing. Not for security.
 */
export function contentHash(procedure: Procedure): string {
  const source = { url: procedure.source.url, decision: procedure.source.decision };
  const text = canonical({ ...procedure, source });
  return hex(mix(text, 0x811c9dc5)) + hex(mix(text, 0x2f0b4c47));
}

/** JSON with sorted keys and without absent values: the same content gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, one]) => one !== undefined);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** FNV-1a over UTF-16 units with a final avalanche; 0x01000193 is its prime. */
function mix(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function hex(part: number): string {
  return part.toString(16).padStart(8, '0');
}
