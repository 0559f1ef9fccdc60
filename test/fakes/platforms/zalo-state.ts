import type { Accepted } from './accepted.ts';
import type { Faults } from './faults.ts';

/** What can go wrong when the office sends, or asks for its history. */
export type ZaloSendFault =
  /** Taken, then the line is cut: the citizen sees it, the sender never hears so. */
  | 'drop-response-after-accepting'
  | 'drop-before-accepting'
  /** Taken, and never answered. */
  | 'silence'
  | '5xx'
  /** Taken, but a gateway answers 502 in HTML. */
  | 'bad-gateway'
  /** Not taken: a page in place of an answer. */
  | 'html'
  | 'http-429'
  | 'rate-limit'
  | 'token-expired'
  | 'quota-gone'
  | 'window-closed'
  | 'blocked'
  | 'attachment-expired'
  | 'sending-failed'
  | 'rejected';
/** What can go wrong with a template message beside what its own data brings about. */
export type ZaloTemplateFault =
  | 'template-quota-gone'
  | 'template-night'
  | 'template-unbalanced'
  | 'template-busy'
  /** Taken, and never answered. */
  | 'template-silence'
  /** Taken, then the line is cut. */
  | 'template-cut';
export type ZaloWebhookFault =
  | 'duplicate'
  | 'reorder'
  | 'delay'
  | 'wrong-mac'
  /** Signed over bytes that no parser writes again: spaces and escapes. */
  | 'odd-spacing'
  | 'numeric-timestamp';
export type ZaloOAuthFault = 'drop-after-rotating' | 'oauth-html' | 'oauth-silence';
export type ZaloHistoryFault = 'history-down';
export type ZaloFault =
  | ZaloTemplateFault
  | ZaloSendFault
  | ZaloWebhookFault
  | ZaloOAuthFault
  | ZaloHistoryFault;

/** Who the fake platform is; the same values go into the office's configuration. */
export interface ZaloIdentity {
  readonly appId: string;
  readonly oaId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
  /** The callback saved in the console; any other is refused with -14003. Default: every one is taken. */
  readonly redirectUri?: string | undefined;
}

interface HistoryEntry {
  readonly src: 0 | 1;
  readonly time: number;
  readonly type: string;
  readonly message: string;
  readonly message_id: string;
  readonly from_id: string;
  readonly to_id: string;
}

export interface ZaloState {
  readonly identity: ZaloIdentity;
  readonly now: () => number;
  readonly faults: Faults<ZaloFault>;
  readonly accepted: Accepted[];
  /** Per citizen, newest first, as Zalo gives it. */
  readonly history: Map<string, HistoryEntry[]>;
  readonly lastInteraction: Map<string, number>;
  readonly blockedBy: Set<string>;
  /** Forms of choices that are taken; any other answers -233. */
  readonly forms: Set<string>;
  /** Icons on citizens' messages, by message id. */
  readonly reactions: Map<string, string>;
  /** Uploaded files: when each runs out, and of what kind it is. */
  readonly uploads: Map<string, { readonly kind: string; readonly until: number }>;
  readonly tags: Map<string, Set<string>>;
  readonly calls: { minute: number; made: number; readonly limit: number };
  webhook: 'on' | 'off';
  readonly tokens: ZaloTokens;
  /** Called for every message the office sent. */
  onAccepted: (message: Accepted) => void;
  readonly nextId: () => string;
}

export interface ZaloTokens {
  access: string;
  refresh: string;
  accessExpiresAt: number;
  /** One-time codes of the consent page, with the challenge each was asked with. */
  readonly codes: Map<string, { readonly challenge: string; readonly until: number }>;
  /** How often a refresh token was exchanged. */
  refreshes: number;
}

/** A fake that runs for hours must not grow: older lines of a conversation are forgotten. */
const MOST_REMEMBERED = 200;

/** Keeps what was said in either direction, as `/v2.0/oa/conversation` shows it. */
export function remember(
  state: ZaloState,
  citizen: string,
  said: {
    readonly byOa: boolean;
    readonly text: string;
    readonly messageId: string;
    readonly type?: string;
    readonly more?: object;
  },
): void {
  const { oaId } = state.identity;
  const entries = state.history.get(citizen) ?? [];
  if (entries.some(({ message_id }) => message_id === said.messageId)) return;
  entries.length = Math.min(entries.length, MOST_REMEMBERED - 1);
  entries.unshift({
    src: said.byOa ? 0 : 1,
    time: state.now(),
    type: said.type ?? 'text',
    ...said.more,
    message: said.text,
    message_id: said.messageId,
    from_id: said.byOa ? oaId : citizen,
    to_id: said.byOa ? citizen : oaId,
  });
  state.history.set(citizen, entries);
}
