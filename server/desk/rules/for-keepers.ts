import type { FastifyReply } from 'fastify';
import { NotKept, ReadBefore } from '../../office/rule-history.ts';
import { mayKeepRules } from '../../staff/may.ts';
import { type DeskHandler, refuse } from '../for-desk.ts';

const NO_RIGHT =
  'Quy tắc dùng chung nên chỉ quản trị viên, trưởng bộ phận của toàn cơ quan đổi được.';

/** Lets only those reach a handler who keep the rules; what cannot be kept is said with its reason. */
export function keepers(handle: DeskHandler): DeskHandler {
  return async (request, session, reply) =>
    mayKeepRules(session.staff)
      ? tellingWhy(handle)(request, session, reply)
      : refuse(reply, 403, 'role', NO_RIGHT);
}

/** Says why something was not kept, to whoever asked for it. */
export function tellingWhy(handle: DeskHandler): DeskHandler {
  return async (request, session, reply) => {
    try {
      return await handle(request, session, reply);
    } catch (error) {
      return notKept(reply, error);
    }
  };
}

function notKept(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof NotKept) return refuse(reply, 422, 'not-kept', error.message);
  if (error instanceof ReadBefore)
    return refuse(
      reply,
      409,
      'changed',
      'Có người vừa đổi chỗ này nên chưa lưu gì. Danh sách đã tải lại; điều anh/chị nhập vẫn còn, xem lại rồi lưu.',
    );
  throw error;
}
