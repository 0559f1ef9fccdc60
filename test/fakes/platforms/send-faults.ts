import type { Answer } from './local-server.ts';

/** What can go wrong when the office sends to a bot platform. */
export const SEND_FAULTS = [
  /** Taken, then the line is cut: the citizen sees it, the sender never hears so. */
  'drop-response-after-accepting',
  'drop-before-accepting',
  /** Taken, and never answered. */
  'silence',
  '5xx',
  /** Taken, but a gateway answers 502. */
  'bad-gateway',
  'html',
  'rate-limit',
  'blocked',
  'rejected',
  'unauthorized',
] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

/** How a platform words a refusal. */
export type Refuse = (code: number, description: string, parameters?: object) => Answer;

/** What is answered where the message was not taken at all; `undefined` where it was. */
export function insteadOfTaking(fault: SendFault, refuse: Refuse): Answer | undefined {
  const instead: Partial<Record<SendFault, Answer>> = {
    'drop-before-accepting': 'cut',
    '5xx': refuse(500, 'Internal Server Error'),
    html: { status: 200, text: '<html><body>maintenance</body></html>' },
    'rate-limit': refuse(429, 'Too Many Requests: retry after 3', { retry_after: 3 }),
    blocked: refuse(403, 'Forbidden: bot was blocked by the user'),
    rejected: refuse(400, 'Bad Request: chat not found'),
    unauthorized: refuse(401, 'Unauthorized'),
  };
  return instead[fault];
}

/** What is answered where the message was taken and the sender does not hear so. */
export function afterTaking(fault: SendFault, refuse: Refuse): Answer {
  if (fault === 'silence') return 'silence';
  return fault === 'bad-gateway' ? refuse(502, 'Bad Gateway') : 'cut';
}
