import { z } from 'zod';
import { caseAnsweredNotice } from '#bot/replies/notice.ts';
import { type Acting, type CaseAct, eventAct } from './case-act.ts';
import { Words } from './handling-acts.ts';
import { HANDLERS } from './roles.ts';
import { wantsTwoPeople } from './two-people.ts';

const answer = {
  name: 'answer',
  label: 'Gửi trả lời',
  roles: HANDLERS,
  input: z.object({ text: Words }),
} as const;

function told(text: string, author: string, { one, parts }: Acting) {
  return caseAnsweredNotice(one.receipt, text, author, parts.office);
}

const SEND = eventAct({
  ...answer,
  kind: 'answered',
  happens: ({ text }) => ({ kind: 'answered', text }),
  purpose: 'case-answered',
  tells: ({ text }, acting) => told(text, acting.staff.name, acting),
});

const PROPOSE = eventAct({
  ...answer,
  kind: 'answer-proposed',
  happens: ({ text }) => ({ kind: 'answer-proposed', text }),
});

/** What the citizen is answered; where their agency wants two people for it, written by one and sent by another. */
export const ANSWERING_ACTS: readonly CaseAct[] = [
  {
    ...SEND,
    run: async (given, acting) => {
      const { parts, one } = acting;
      return ((await wantsTwoPeople(parts.pool, one.agency)) ? PROPOSE : SEND).run(given, acting);
    },
  },
  eventAct({
    name: 'release',
    label: 'Duyệt và gửi trả lời',
    roles: HANDLERS,
    kind: 'answered',
    input: z.object({}),
    fits: ({ draft }, { login }) => draft !== undefined && draft.login !== login,
    warning: 'Anh/chị đã đọc bản soạn; gửi rồi thì người dân nhận được ngay.',
    happens: (_, { one }) => ({ kind: 'answered', text: one.draft?.text ?? '' }),
    purpose: 'case-answered',
    tells: (_, acting) => {
      const { draft } = acting.one;
      return draft && told(draft.text, draft.name, acting);
    },
    hinders: (_, { one, staff }) => {
      if (!one.draft) return 'Không có trả lời nào chờ duyệt.';
      return one.draft.login === staff.login
        ? 'Người soạn không tự duyệt được: cần một người khác.'
        : undefined;
    },
  }),
  eventAct({
    name: 'send-back',
    label: 'Trả lại bản soạn',
    roles: HANDLERS,
    kind: 'proposal-returned',
    input: z.object({ reason: Words }),
    fits: ({ draft }) => draft !== undefined,
    happens: ({ reason }) => ({ kind: 'proposal-returned', reason }),
  }),
];
