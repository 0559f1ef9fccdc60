import { z } from 'zod';
import {
  caseAskedNotice,
  caseExtendedNotice,
  caseForwardedNotice,
  caseRefusedNotice,
  caseReopenedNotice,
} from '#bot/replies/case-notices.ts';
import type { Happened } from '#cases/case-event.ts';
import { sayInstant } from '#language/date-words.ts';
import { instantAt, isCivilDate } from '#language/vietnam-time.ts';
import { type Acting, type CaseAct, eventAct, named } from './case-act.ts';
import { Words } from './handling-acts.ts';
import { HANDLERS, LEADERS } from './roles.ts';

const Day = z.string().refine(isCivilDate, 'YYYY-MM-DD');

/** The end of a working day of the office. */
function endOf(until: string, { parts }: Acting): Date {
  return instantAt(until, parts.calendar().closes);
}

/** A case that is opened again gets its whole time again. */
function reopened(reason: string, { one, parts, at }: Acting): readonly Happened[] {
  const { dueAt, explained } = parts.deadline(one.category, at, parts.agencyName(one.agency));
  return [
    { kind: 'reopened', reason },
    { kind: 'due-changed', dueAt: dueAt.toISOString(), explained, cause: 'reopened' },
  ];
}

/** What the citizen hears of at once. */
export const TELLING_ACTS: readonly CaseAct[] = [
  eventAct({
    name: 'ask',
    label: 'Hỏi người dân',
    roles: HANDLERS,
    kind: 'asked-citizen',
    input: z.object({ question: Words }),
    happens: ({ question }) => ({ kind: 'asked-citizen', question }),
    tells: ({ question }, acting) => caseAskedNotice(named(acting), question),
  }),
  eventAct({
    name: 'refuse',
    label: 'Không tiếp nhận',
    roles: HANDLERS,
    kind: 'refused',
    warning: 'Người dân sẽ nhận tin là phản ánh không được xử lý, kèm lý do.',
    input: z.object({ reason: Words }),
    happens: ({ reason }) => ({ kind: 'refused', reason }),
    tells: ({ reason }, acting) => caseRefusedNotice(named(acting), reason),
  }),
  eventAct({
    name: 'forward',
    label: 'Chuyển cơ quan ngoài',
    roles: HANDLERS,
    kind: 'forwarded',
    warning: 'Hạn trả lời của cơ quan mình dừng lại, người dân được báo nơi nhận.',
    input: z.object({ to: Words, reason: Words, letter: z.boolean() }),
    happens: ({ to, reason, letter }) => ({ kind: 'forwarded', to, reason, letter }),
    tells: ({ to, reason }, acting) => caseForwardedNotice(named(acting), to, reason),
  }),
  eventAct({
    name: 'extend',
    label: 'Gia hạn',
    roles: HANDLERS,
    kind: 'extended',
    input: z.object({ until: Day, reason: Words }),
    happens: ({ until, reason }, acting) => ({
      kind: 'extended',
      reason,
      dueAt: endOf(until, acting).toISOString(),
      explained: `Gia hạn: trả lời trước ${sayInstant(endOf(until, acting))}.`,
    }),
    tells: ({ until, reason }, acting) =>
      caseExtendedNotice(named(acting), reason, sayInstant(endOf(until, acting))),
    hinders: ({ until }, { parts }) =>
      parts.calendar().works(until) ? undefined : 'Hạn mới phải là ngày làm việc.',
  }),
  eventAct({
    name: 'reopen',
    label: 'Mở lại',
    roles: HANDLERS,
    kind: 'reopened',
    input: z.object({ reason: Words }),
    happens: ({ reason }, acting) => reopened(reason, acting),
    tells: ({ reason }, acting) => caseReopenedNotice(named(acting), reason),
  }),
  eventAct({
    name: 'close',
    label: 'Kết thúc',
    roles: HANDLERS,
    kind: 'closed',
    input: z.object({ because: Words }),
    happens: ({ because }) => ({ kind: 'closed', because }),
  }),
  eventAct({
    name: 'publish',
    label: 'Công khai bản đã lược',
    roles: LEADERS,
    kind: 'published',
    warning:
      'Ai cũng đọc được bản này. Anh/chị xem lại: không còn tên người, số điện thoại, số nhà.',
    input: z.object({ text: Words }),
    happens: ({ text }) => ({ kind: 'published', text }),
  }),
  eventAct({
    name: 'unpublish',
    label: 'Thôi công khai',
    roles: LEADERS,
    kind: 'unpublished',
    input: z.object({ because: Words }),
    happens: ({ because }) => ({ kind: 'unpublished', because }),
  }),
];
