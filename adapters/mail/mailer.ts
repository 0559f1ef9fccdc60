import { createTransport } from 'nodemailer';
import type { Refusal, Told } from '#bot/notices/told.ts';

export interface MailerOptions {
  /** `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte. */
  readonly url: string;
  /** Who it comes from, e.g. `Một Cửa <motcua@example.vn>`. */
  readonly from: string;
  /** How long a step of the talk with the server may take before it counts as unanswered. Default 10 s. */
  readonly timeoutMs?: number | undefined;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** Becomes the Message-ID, so that a reader shows a repetition as one. */
  readonly trackingId: string;
}

/** Sends plain-text mail through the office's own server. */
export interface Mailer {
  readonly send: (to: string, mail: Mail) => Promise<Told>;
}

/** A mail that was handed over and not acknowledged may have been taken: that is `no-answer`, never `busy`. */
export function createMailer({ url, from, timeoutMs = 10_000 }: MailerOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([\w.-]+)/u.exec(from)?.[1] ?? 'localhost';
  return {
    send: async (to, { subject, text, trackingId }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${trackingId}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted', platformId: undefined };
      } catch (error) {
        return refused(error);
      }
    },
  };
}

/** What the library says of a failure; which fields stand there depends on how far it came. */
interface MailFailure {
  readonly responseCode?: number;
  readonly code?: string;
  /** The system's own code, e.g. `ECONNREFUSED`. */
  readonly originalCode?: string;
  /** Which wait was too long. */
  readonly timeoutType?: string;
}

function refused(error: unknown): Told {
  const failure = (error ?? {}) as MailFailure;
  const { responseCode, code } = failure;
  return {
    kind: 'refused',
    because: whyRefused(failure),
    code: responseCode ? `SMTP ${responseCode}` : code,
  };
}

/** Failures of the first steps, in which no word of the mail has been said. */
const NOT_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/u;
const EARLY_WAITS = /^(?:CONNECT|GREETING|UPGRADE)_TIMEOUT$/u;

/** What a person of the office must mend: password, certificate, address of the server. */
const OURS_TO_MEND = /^(?:EAUTH|ETLS|ECONFIG)$/u;

function whyRefused(failure: MailFailure): Refusal {
  const { responseCode, code = '' } = failure;
  if (OURS_TO_MEND.test(code)) return 'operator';
  if (responseCode === undefined) return whyUnanswered(failure);
  if (responseCode < 500) return 'busy';
  return code === 'EENVELOPE' ? 'cannot-receive' : 'rejected';
}

function whyUnanswered({ code, originalCode = '', timeoutType = '' }: MailFailure): Refusal {
  if (code === 'EENVELOPE') return 'cannot-receive';
  const early =
    code === 'EDNS' || NOT_CONNECTED.test(originalCode) || EARLY_WAITS.test(timeoutType);
  return early ? 'busy' : 'no-answer';
}
