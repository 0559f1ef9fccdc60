import { createHash } from 'node:crypto';

/**
 * The secret of a bot whose updates are fetched: nobody outside needs to know it, so it follows from the token.
 * Always the same, since what waits in the spool is proved again after a restart.
 */
export function pollingSecret(token: string): string {
  return createHash('sha256').update(`polling/${token}`).digest('hex');
}
