import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Speaker } from '#adapters/speech/speaker.ts';
import type { SessionTokens, WebSession } from '#adapters/web/session-token.ts';
import type { BroughtFiles } from '../files/brought-files.ts';
import type { Account } from '../message-path/account.ts';
import type { Door } from '../message-path/door.ts';
import type { OpenStreams } from './open-streams.ts';

/** What the web chat's routes work with. */
export interface WebParts {
  readonly pool: pg.Pool;
  readonly account: Account;
  readonly door: Door;
  readonly tokens: SessionTokens;
  readonly streams: OpenStreams;
  readonly office: string;
  readonly brought: BroughtFiles;
  /** Reads answers aloud, where a voice is set. */
  readonly speaker: Speaker | undefined;
  /** Pages of other servers that may hold the chat. */
  readonly origins: readonly string[];
  readonly now: () => Date;
  /** True once the server is stopping: open streams end. */
  readonly stopping: AbortSignal;
}

/** Whose request it is; `undefined` for a token that is not ours. */
export function webSessionOf(
  request: FastifyRequest,
  { tokens, now }: WebParts,
): WebSession | undefined {
  const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : tokens.read(token, now());
}
