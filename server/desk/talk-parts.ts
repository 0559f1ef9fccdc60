import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import type { TalkRecord } from '#adapters/postgres/desk-talks.ts';
import type { RestoreMarks } from '#language/restore-marks.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import type { Pulse } from './pulse.ts';

/** Whoever speaks holds the conversation. */
export const NOT_HELD =
  'Cuộc này không còn do anh/chị giữ. Anh/chị tiếp nhận lại rồi gửi; chữ đang viết vẫn còn.';

/** What the routes of conversations work with. */
export type TalkParts = StaffParts & {
  readonly pulse: Pulse;
  /** Unmarked words with their marks, for people to read. */
  readonly readingAid: RestoreMarks;
};

/** Adds an act on one conversation: under its path, for whoever may see it. */
export type TalkActs = (path: string, handle: TalkHandler, bodyLimit?: number) => void;

/** What is done with a conversation that is there for this member of staff. */
export type TalkHandler = (
  talk: TalkRecord,
  request: FastifyRequest,
  session: SignedInStaff,
  reply: FastifyReply,
) => Promise<unknown>;
