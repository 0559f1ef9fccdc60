import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './network-of.ts';

const OF_THE_DESK = /^\/(?:api\/desk|staff)(?:\/|$)/u;
const SESSION = /(?:^|;\s*)(?:__Secure-)?desk\.session_token=([^;]+)/u;

/**
 * Whose requests are counted together: those of one session in the desk, since a whole office sits behind one
 * address; otherwise those of one network. A made-up session opens nothing and its refusal costs one signature.
 * A route with a limit of its own, such as the sign-in, always counts by network: there sessions are what is tried.
 */
export function countedBy(request: FastifyRequest): string {
  const network = networkOf(request.ip) ?? request.ip;
  const { url = '', config } = request.routeOptions;
  const session = SESSION.exec(request.headers.cookie ?? '')?.[1];
  if (session === undefined || config.rateLimit || !OF_THE_DESK.test(url)) return network;
  return createHash('sha256').update(session).digest('base64url');
}
