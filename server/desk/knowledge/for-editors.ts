import { may } from '../../staff/may.ts';
import { type DeskHandler, refuse } from '../for-desk.ts';

/** Lets only those reach a handler who may change what the assistant knows; everybody at the desk may look. */
export function forEditors(handle: DeskHandler): DeskHandler {
  return async (request, session, reply) =>
    may(session.staff, 'edit-knowledge')
      ? handle(request, session, reply)
      : refuse(
          reply,
          403,
          'role',
          'Vai trò của anh/chị chỉ được xem. Người phụ trách nội dung mới sửa được kiến thức.',
        );
}
