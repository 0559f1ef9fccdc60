import type { NoticeWay } from './notice.ts';

/** What follows from each reason for which a way did not take a notice. */
const FOLLOWS = {
  /** No interaction for so long that the platform refuses chat, or a template by user id. */
  'window-closed': 'next-way',
  /** The template may not be sent by user id. */
  'not-by-user': 'next-way',
  /** This account, number or address does not receive. */
  'cannot-receive': 'next-way',
  'citizen-refuses': 'next-way',
  /** The template does not fit what we have, or is not what we think. */
  template: 'next-way',
  /** A person must change something first: approval, money, a link. */
  operator: 'next-way',
  rejected: 'next-way',
  /** A chat that does not ring: the words lie there until the citizen looks. */
  'left-there': 'next-way',
  quota: 'tomorrow',
  night: 'morning',
  busy: 'again',
  /** Nobody knows whether it arrived: never repeated, shown to staff. */
  'no-answer': 'unknown',
} as const;

export type Refusal = keyof typeof FOLLOWS;

/** `next-way` gives this one up; the others come back to it, but for `unknown`, after which nothing is tried. */
export function followsFrom(refusal: Refusal): (typeof FOLLOWS)[Refusal] {
  return FOLLOWS[refusal];
}

/** What a way answered. Expected ends are outcomes: a way does not throw. */
export type Told =
  | { readonly kind: 'accepted'; readonly platformId?: string | undefined }
  | {
      readonly kind: 'refused';
      readonly because: Refusal;
      /** The platform's own code, for staff and the log. */
      readonly code?: string | undefined;
      /** The platform's own wish, where it has one. */
      readonly afterMs?: number | undefined;
    };

/** One try as it is kept with the notice. `at` is an ISO instant. */
export interface Try {
  readonly way: NoticeWay;
  readonly because: Refusal;
  readonly code?: string | undefined;
  readonly at: string;
  readonly afterMs?: number | undefined;
}
