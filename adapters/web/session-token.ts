import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a web session's token proves: which chat this is, and on what kind of device. */
export interface WebSession {
  readonly id: string;
  readonly sharedDevice: boolean;
  readonly issuedAt: Date;
}

/** Days after which a kept token opens a fresh chat; on a shared device it never outlives the visit. */
const KEPT_DAYS = 90;
const SHARED_HOURS = 2;
const SHORTEST_SECRET = 32;

/** Signs and reads session tokens: `id.flag.issued.signature`. */
export interface SessionTokens {
  /** `network` is where the page was opened from: its keyed hash of the day becomes part of the id. */
  readonly issue: (
    sharedDevice: boolean,
    now: Date,
    network?: string,
  ) => { readonly token: string; readonly session: WebSession };
  /** `undefined` for a token that is not ours, altered or too old. */
  readonly read: (token: string, now: Date) => WebSession | undefined;
}

/** `secret` signs; a token tells nothing but that we issued it. */
export function createSessionTokens(secret: string): SessionTokens {
  if (secret.length < SHORTEST_SECRET)
    throw new Error(`a session secret needs ${SHORTEST_SECRET} characters`);
  const signed = (body: string): string =>
    createHmac('sha256', secret).update(`web-session:${body}`).digest('base64url');
  return {
    issue: (sharedDevice, now, network) => {
      const random = randomBytes(18).toString('base64url');
      const id = network === undefined ? random : `${random}~${networkMark(network, now, secret)}`;
      const body = `${id}.${sharedDevice ? 's' : 'k'}.${Math.floor(now.getTime() / 1000)}`;
      return { token: `${body}.${signed(body)}`, session: { id, sharedDevice, issuedAt: now } };
    },
    read: (token, now) => {
      const at = token.lastIndexOf('.');
      const body = token.slice(0, at);
      if (at < 0 || !sameText(token.slice(at + 1), signed(body))) return undefined;
      return alive(body, now);
    },
  };
}

/** Long enough that two networks of one day never share a mark; tells nothing without the secret. */
const MARK_LENGTH = 12;

/** Another mark every day: nobody can follow a network through the sessions that are kept. */
function networkMark(network: string, now: Date, secret: string): string {
  const said = `web-network:${now.toISOString().slice(0, 10)}:${network}`;
  return createHmac('sha256', secret).update(said).digest('base64url').slice(0, MARK_LENGTH);
}

function alive(body: string, now: Date): WebSession | undefined {
  const [id, flag, issued] = body.split('.');
  if (id === undefined || issued === undefined) return undefined;
  const session = { id, sharedDevice: flag === 's', issuedAt: new Date(Number(issued) * 1000) };
  const hours = session.sharedDevice ? SHARED_HOURS : KEPT_DAYS * 24;
  return now.getTime() - session.issuedAt.getTime() < hours * 3_600_000 ? session : undefined;
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
