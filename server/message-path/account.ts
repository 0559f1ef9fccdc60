import type { ZaloTemplates } from '#adapters/zalo/templates/templates.ts';
import type { Channel } from '#bot/channel.ts';

/** What became of a file that a citizen sent; only `no-answer` is worth another try. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-fetched'; readonly why: string };

/** A channel account at work: the row's id and name, and the channel that speaks for it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  /** Fetches a file a citizen sent, where the platform keeps files. */
  readonly fetchFile?: ((source: string) => Promise<FetchedFile>) | undefined;
  /** Paid messages outside a conversation, where the platform has them. */
  readonly templates?: ZaloTemplates | undefined;
  /** Lets go of a file that lies with us already, where the channel keeps files itself. */
  readonly dropFile?: ((source: string) => Promise<void>) | undefined;
  /** Most bubbles a second that the platform takes, shared by all workers. */
  readonly perSecond: number;
}

/** The accounts of this deployment, by id and by name. */
export interface Accounts {
  readonly byId: (id: string) => Account | undefined;
  readonly byName: (name: string) => Account | undefined;
  readonly all: readonly Account[];
}

export function createAccounts(all: readonly Account[]): Accounts {
  const ids = new Map(all.map((account) => [account.id, account]));
  const names = new Map(all.map((account) => [account.name, account]));
  return { byId: (id) => ids.get(id), byName: (name) => names.get(name), all };
}
