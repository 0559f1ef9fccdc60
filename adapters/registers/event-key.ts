import { createHash } from 'node:crypto';
import type { DossierEvent } from '#dossiers/dossier.ts';

/** The key of a line of history, made of what it says: the same line told twice is one. */
export function eventKey({ at, status, office, text }: DossierEvent): string {
  const said = JSON.stringify([at.getTime(), status, office, text]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
