import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = new URL('../../shared/', import.meta.url);

/**
 * Absolute path of a file beside the checkout (evaluation sets, the procedure crawl), or `undefined`
 * where it is absent: a test then says so and is skipped. The only door to that folder.
 */
export function sharedPath(path: string): string | undefined {
  const found = fileURLToPath(new URL(path, SHARED));
  return existsSync(found) ? found : undefined;
}
