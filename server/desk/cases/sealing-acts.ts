import { z } from 'zod';
import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { phoneOfCase } from '#adapters/postgres/cases/desk-case.ts';
import { reclassifyCase } from '#adapters/postgres/cases/seal-case.ts';
import { otherTrackNotice } from '#bot/replies/case-notices.ts';
import { OTHER_TRACKS } from '#cases/case-event.ts';
import { type ActEnd, type Acting, type CaseAct, keyOf, within } from './case-act.ts';
import { Words } from './handling-acts.ts';
import { READERS, WATCHERS } from './roles.ts';

const Reclassify = z.object({ track: z.enum(OTHER_TRACKS), reason: Words });
const Unmask = z.object({ reason: Words });

/** The reason is sealed with the rest; the audit keeps who, when and which track. */
async function reclassify(given: unknown, acting: Acting): Promise<ActEnd> {
  const { track, reason } = Reclassify.parse(given);
  const { one, version, staff, parts, at } = acting;
  const act = {
    ...{ caseId: one.id, version, track, reason, at },
    key: keyOf(acting, ['reclassified', track]),
    by: { kind: 'staff', login: staff.login, name: staff.name } as const,
    words: otherTrackNotice(track, staff.name, parts.office),
  };
  return within(acting, 'reclassify', (client) => reclassifyCase(client, act, parts.inspection));
}

/** A citizen who hid their contact from the handling agency hid it from its agents. */
async function unmask(given: unknown, acting: Acting): Promise<ActEnd> {
  const { reason } = Unmask.parse(given);
  const { one, staff, parts, at, version } = acting;
  if (one.hideContact && !WATCHERS.includes(staff.role))
    return {
      kind: 'refused',
      message: 'Người dân đã ẩn liên hệ với đơn vị xử lý. Anh/chị nhờ người phụ trách xem giúp.',
    };
  let contact: string | undefined;
  const end = await within(acting, 'unmask', async (client) => {
    const phone = await phoneOfCase(client, one.id);
    contact = phone && parts.personal.open(phone);
    return appendCaseEvents(client, one.id, version, [
      {
        key: `${keyOf(acting, { reason })}/${at.getTime()}`,
        at,
        by: { kind: 'staff', login: staff.login, name: staff.name },
        what: { kind: 'unmasked', what: 'contact', reason },
      },
    ]);
  });
  return end.kind === 'done' ? { kind: 'done', contact: contact ?? 'Không để lại số.' } : end;
}

/** What touches the sight of a case. */
export const SEALING_ACTS: readonly CaseAct[] = [
  {
    name: 'unmask',
    label: 'Xem liên hệ',
    roles: READERS,
    offeredFor: 'unmasked',
    input: Unmask,
    warning: undefined,
    run: unmask,
  },
  {
    name: 'reclassify',
    label: 'Chuyển thành tố cáo, khiếu nại',
    roles: READERS,
    offeredFor: 'reclassified',
    input: Reclassify,
    warning:
      'Không hoàn tác được: nội dung được niêm phong cho thanh tra, rút khỏi mọi danh sách; người dân được hướng dẫn cách gửi đúng luật.',
    run: reclassify,
  },
];
