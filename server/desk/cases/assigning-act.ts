import { z } from 'zod';
import { colleagueFor } from '#adapters/postgres/staff-notices/own-notices.ts';
import { type CaseAct, eventAct } from './case-act.ts';
import { HANDLERS } from './roles.ts';

const Input = z.object({ login: z.string().trim().min(1).max(60) });

const NOBODY = 'Không có cán bộ này, hoặc người ấy không xử lý được phản ánh này.';

/** The colleague's name stands in the history as it was on that day. */
const ASSIGN = (name: string): CaseAct =>
  eventAct({
    ...BASE,
    happens: ({ login }) => ({ kind: 'assigned', login, name }),
    hinders: ({ login }, { one }) =>
      one.handler === login ? 'Việc này đang ở người ấy rồi.' : undefined,
  });

const BASE = {
  name: 'assign',
  label: 'Giao cho đồng nghiệp',
  roles: HANDLERS,
  kind: 'assigned',
  input: Input,
} as const;

/** Gives a case to a colleague who may handle it; they are told. */
export const ASSIGNING_ACT: CaseAct = {
  ...BASE,
  offeredFor: BASE.kind,
  warning: undefined,
  run: async (given, acting) => {
    const { login } = Input.parse(given);
    const to = await colleagueFor(acting.parts.pool, acting.one, login);
    if (!to || !HANDLERS.includes(to.role)) return { kind: 'refused', message: NOBODY };
    return ASSIGN(to.name).run({ login: to.login }, acting);
  },
};
