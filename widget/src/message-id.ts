/** A new id for a message: the server stores a message once per id, however often it arrives. */
export function newMessageId(): string {
  // randomUUID is missing on pages without HTTPS and in older browsers.
  return typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : randomHex();
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
