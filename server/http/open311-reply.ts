import type { FastifyReply } from 'fastify';
import { CATEGORIES } from '#cases/categories.ts';
import { type Answer, type Format, formatted, mediaType } from './open311-format.ts';

/** The services of GeoReport v2: the categories that many people see. */
export function shareable(): typeof CATEGORIES {
  return CATEGORIES.filter((category) => category.shareable);
}

/** Answers in the format that was asked for. */
export function send(
  reply: FastifyReply,
  format: Format,
  name: string,
  answer: Answer,
): FastifyReply {
  return reply.type(mediaType(format)).send(formatted(format, name, answer));
}

/** Refuses in the shape that GeoReport v2 gives to errors. */
export function refuse(
  reply: FastifyReply,
  format: Format,
  code: number,
  description: string,
): FastifyReply {
  return send(reply.code(code), format, 'errors', [{ code, description }]);
}
