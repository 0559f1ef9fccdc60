import { createHash } from 'node:crypto';

/** Where a script is found and how the browser proves that it is the one that was built. */
export interface BuiltScript {
  readonly code: string;
  /** The first half of its SHA-384 as hex: the name under which the server keeps it. */
  readonly name: string;
  /** As the attribute `integrity` wants it. */
  readonly integrity: string;
}

/** Names a script by what is in it. */
export function namedByContent(code: string): BuiltScript {
  const hash = createHash('sha384').update(code).digest();
  const name = hash.toString('hex').slice(0, 48);
  return { code, name, integrity: `sha384-${hash.toString('base64')}` };
}
