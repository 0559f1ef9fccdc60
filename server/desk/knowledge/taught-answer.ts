import type { FastifyReply } from 'fastify';
import type { TaughtAnswer } from '#console/knowledge-protocol.ts';
import type { Taught } from '../../knowledge/teach.ts';
import { refuse } from '../for-desk.ts';

const REFUSED = {
  'names-nothing':
    'Câu này chỉ hỏi giấy tờ, lệ phí hay nơi nộp mà không nêu việc gì, ghi vào sẽ làm lệch câu khác. Anh/chị thêm tên việc vào câu.',
  'no-such-procedure': 'Không có thủ tục mã này.',
} as const;

/** What teaching came to: the line by which it is taken back, or a sentence why nothing was written. */
export function taughtAnswer(taught: Taught, reply: FastifyReply): TaughtAnswer | FastifyReply {
  if (!('line' in taught)) return refuse(reply, 422, taught.kind, REFUSED[taught.kind]);
  return { found: taught.kind === 'found', line: String(taught.line) };
}
