import { z } from 'zod';
import { EXTERNAL_SYSTEMS } from '#cases/external-systems.ts';
import { type CaseAct, eventAct } from './case-act.ts';
import { HANDLERS } from './roles.ts';

/** A link that a browser may follow from the case page, or none. */
const Link = z.union([z.literal(''), z.url({ protocol: /^https?$/u }).max(500)]);

/** What is kept of a case's life in other systems. */
export const OUTSIDE_ACTS: readonly CaseAct[] = [
  eventAct({
    name: 'elsewhere',
    label: 'Ghi mã ở hệ thống khác',
    roles: HANDLERS,
    kind: 'external-ref',
    input: z.object({
      system: z.enum(EXTERNAL_SYSTEMS),
      code: z.string().trim().min(1).max(200),
      link: Link.default(''),
    }),
    happens: ({ system, code, link }) => ({
      ...{ kind: 'external-ref', system, code, link },
      state: 'sent',
    }),
  }),
];
