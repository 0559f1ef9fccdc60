import type { FastifyReply } from 'fastify';
import type pg from 'pg';
import type { Env } from '../config.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Office } from '../office/open-office.ts';
import type { WebParts } from './web-parts.ts';

/** What the public pages read from; they change nothing. */
export interface PageParts {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly knowledge: KnowledgeBase;
  readonly office: Office;
  readonly now: () => Date;
  /** The web chat, through which a citizen changes a report; absent where there is none. */
  readonly web?: WebParts | undefined;
}

/** One page of text; kept by nobody on the way where it tells of one citizen's matter. */
export function sendPage(
  reply: FastifyReply,
  markup: string,
  kept: 'public' | 'private' = 'public',
): FastifyReply {
  const cache = kept === 'public' ? 'public, max-age=300' : 'no-store';
  return reply.type('text/html; charset=utf-8').header('cache-control', cache).send(markup);
}
