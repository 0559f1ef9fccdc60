import type pg from 'pg';
import { type AlertContact, alertContacts } from '#adapters/postgres/alert-contacts.ts';
import { type ChannelSwitch, channelSwitches } from '#adapters/postgres/channel-switch.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { CHANNEL_OFF } from '#bot/replies/channel-off.ts';
import type { ChannelList, ChannelState } from '#console/channel-protocol.ts';
import type { ChannelFigures, Figures } from '../../health/look.ts';
import { troublesOfChannel } from '../../health/troubles.ts';
import type { Account, Accounts } from '../../message-path/account.ts';
import { failureWords } from '../../replay/failure-words.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { agencyScope } from '../cases/roles.ts';

/** What the figures of the page come from: the same look as `/metrics`. */
export interface ChannelLook {
  readonly look: () => Promise<Figures>;
  readonly now: () => Date;
}

export interface ChannelListParts extends ChannelLook, Pick<StaffParts, 'agencyName' | 'zalo'> {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
}

/** Whether somebody switches this channel: one of the whole office is for the office's own administrators. */
export function switches(
  { role, agency }: Pick<StaffMember, 'role' | 'agency'>,
  channel: Pick<ChannelSwitch, 'agency'>,
): boolean {
  return role === 'administrator' && (agency === null || channel.agency === agency);
}

/** The channels at work that this person reads. */
export async function channelList(
  staff: StaffMember,
  parts: ChannelListParts,
): Promise<ChannelList> {
  const [figures, rows, contacts] = await Promise.all([
    parts.look(),
    channelSwitches(parts.pool),
    alertContacts(parts.pool),
  ]);
  const scope = agencyScope(staff);
  const seen = rows.filter(
    ({ agency }) => scope === undefined || agency === null || agency === scope,
  );
  return {
    rows: seen.flatMap((row) => {
      const account = parts.accounts.byName(row.name);
      const fares = figures.channels.find(({ name }) => name === row.name);
      return account && fares ? [shown(row, { account, fares, contacts, staff }, parts)] : [];
    }),
    usualSentence: CHANNEL_OFF,
    zalo: parts.zalo !== undefined,
  };
}

interface Beside {
  readonly account: Account;
  readonly fares: ChannelFigures;
  readonly contacts: readonly AlertContact[];
  readonly staff: StaffMember;
}

function shown(
  row: ChannelSwitch,
  { account, fares, contacts, staff }: Beside,
  { agencyName, now }: ChannelListParts,
): ChannelState {
  const mine = switches(staff, row);
  return {
    ...{ name: row.name, kind: row.kind },
    agencyName: row.agency === null ? 'Cả cơ quan' : agencyName(row.agency),
    troubles: troublesOfChannel(fares),
    lastEventAt: row.lastEventAt?.toISOString() ?? null,
    lastSentAt: row.lastSentAt?.toISOString() ?? null,
    ...{ waiting: fares.waiting, unsent: fares.unsent },
    notSent: Object.entries(fares.failed).map(([reason, count]) => ({
      why: failureWords(reason).why,
      count,
    })),
    token: fares.token ? tokenShown(fares.token, now()) : null,
    limits: limitsOf(account),
    off: row.offSince && { since: row.offSince.toISOString() },
    sentence: row.offSays,
    waitingSinceOff: row.waitingSinceOff,
    linked: mine ? linkedTo(account, contacts) : [],
    lastTest: row.lastTest && testShown(row.lastTest),
    mine,
  };
}

function tokenShown(
  { state, leftSeconds }: NonNullable<ChannelFigures['token']>,
  now: Date,
): ChannelState['token'] {
  return { state, endsAt: new Date(now.getTime() + leftSeconds * 1000).toISOString() };
}

function limitsOf({ perSecond, channel }: Account): ChannelState['limits'] {
  const { textLimit, replyWindowHours } = channel.can;
  return {
    ...{ perSecond, textLimit },
    windowHours: replyWindowHours === 'always' ? null : replyWindowHours,
  };
}

function linkedTo({ id }: Account, contacts: readonly AlertContact[]): ChannelState['linked'] {
  return contacts
    .filter(({ accountId }) => accountId === id)
    .map(({ conversationId, label }) => ({ conversationId, label }));
}

function testShown({
  status,
  why,
}: NonNullable<ChannelSwitch['lastTest']>): ChannelState['lastTest'] {
  return { status, why: status === 'failed' && why !== null ? failureWords(why).why : null };
}
