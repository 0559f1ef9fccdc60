import type { FastifyReply } from 'fastify';
import { refuse } from '../for-desk.ts';

/** There is none, or none within this person's reach: the two read the same. */
export function noCase(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-case', 'Không có phản ánh này.');
}

/** Seen, and not theirs to do. */
export function noRight(reply: FastifyReply): FastifyReply {
  return refuse(reply, 403, 'no-right', 'Việc này ngoài quyền của anh/chị.');
}
