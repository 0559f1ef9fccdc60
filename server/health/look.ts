import type pg from 'pg';
import {
  type AccountHealth,
  channelHealth,
  tokenHealth,
} from '#adapters/postgres/channel-health.ts';
import { notTaken } from '#adapters/postgres/message-path/dead-letters.ts';
import { unansweredHolds } from '#adapters/postgres/message-path/holds.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { Accounts } from '../message-path/account.ts';
import { officeMinutes } from './office-silence.ts';

/** One account's figures, for machines and for people. */
export interface ChannelFigures extends Omit<AccountHealth, 'credentials' | 'lastHeardAt'> {
  /** Minutes of office hours since the last proven webhook; `undefined` where none ever came. */
  readonly silentMinutes: number | undefined;
  readonly token:
    | { readonly state: string; readonly ageSeconds: number; readonly leftSeconds: number }
    | undefined;
}

/** What is looked at for health: the same for `/metrics` and for the page of the staff. */
export interface Figures {
  readonly channels: readonly ChannelFigures[];
  readonly unansweredHolds: number;
  readonly turnsNotTaken: number;
}

export interface LookParts {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly personal: Seal;
  /** Whether the office works. */
  readonly staffed: (at: Date) => boolean;
  readonly now: () => Date;
}

/** Looks once; only the accounts that this process has at work are told of. */
export async function lookAtChannels(parts: LookParts): Promise<Figures> {
  const { pool, accounts } = parts;
  const [rows, holds, turns] = await Promise.all([
    channelHealth(pool),
    unansweredHolds(pool),
    notTaken(pool),
  ]);
  return {
    channels: rows.filter(({ id }) => accounts.byId(id)).map((row) => figuresOf(row, parts)),
    unansweredHolds: holds,
    turnsNotTaken: turns.length,
  };
}

function figuresOf(
  { credentials, lastHeardAt, ...row }: AccountHealth,
  { personal, staffed, now }: LookParts,
): ChannelFigures {
  const at = now();
  const token = tokenHealth(credentials, personal);
  return {
    ...row,
    silentMinutes: lastHeardAt ? officeMinutes(lastHeardAt, at, staffed) : undefined,
    token: token && {
      state: token.state,
      ageSeconds: Math.round((at.getTime() - token.issuedAt.getTime()) / 1000),
      leftSeconds: Math.round((token.endsAt.getTime() - at.getTime()) / 1000),
    },
  };
}
