import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { keepLink } from '#adapters/postgres/people.ts';
import type { LinkGiven } from '#console/people-protocol.ts';
import type { NoticeParts } from '../../notices/notice-parts.ts';
import { LINK_PATH, linkMail } from './link-words.ts';

/** Long enough for a weekend, short enough that a forgotten mail is worth nothing. */
const LINK_DAYS = 3;

/** What giving a link needs beside the store. */
export interface LinkParts {
  readonly office: string;
  readonly publicUrl: string | undefined;
  readonly notices: Pick<NoticeParts, 'mailer'>;
  readonly now: () => Date;
}

/** A link that is kept, and not told to anybody yet. */
export interface NewLink {
  readonly path: string;
  readonly expiresAt: Date;
}

/** How the secret of a link is kept: it is long and random, so one round is enough. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes the one link by which somebody sets a password; earlier ones open nothing any more. */
export async function makeLink(
  client: pg.ClientBase,
  staffId: string,
  now: Date,
): Promise<NewLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000);
  await keepLink(client, { staffId, hash: linkHash(token), expiresAt });
  return { path: `${LINK_PATH}#${token}`, expiresAt };
}

/** Sends the link by mail where that was asked for and can be; otherwise gives it back to be shown once. */
export async function handOver(
  person: {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    readonly mail: string | null;
  },
  { path, expiresAt }: NewLink,
  byMail: boolean,
  { office, publicUrl, notices: { mailer } }: LinkParts,
): Promise<LinkGiven> {
  const given = { id: person.id, expiresAt: expiresAt.toISOString() };
  if (!byMail || !mailer || publicUrl === undefined || person.mail === null)
    return { ...given, mailed: false, path };
  const link = new URL(path, publicUrl).href;
  const told = await mailer.send(person.mail, {
    ...linkMail(person, { office, link, days: LINK_DAYS }),
    trackingId: `link-${person.id}-${expiresAt.getTime()}`,
  });
  const mailed = told.kind === 'accepted';
  return { ...given, mailed, path: mailed ? null : path };
}
