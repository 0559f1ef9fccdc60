/** `GET /api/desk/channels`: every channel that this deployment has at work. */
export interface ChannelList {
  readonly rows: readonly ChannelState[];
  /** What citizens read where the office has written no sentence of its own. */
  readonly usualSentence: string;
  /** An Official Account is configured. */
  readonly zalo: boolean;
}

/** How one channel fares and whether the assistant answers there. Times are ISO instants. */
export interface ChannelState {
  readonly name: string;
  readonly kind: string;
  readonly agencyName: string;
  /** What needs a person, in words, each with the runbook that says how. */
  readonly troubles: readonly { readonly says: string; readonly runbook: string }[];
  readonly lastEventAt: string | null;
  readonly lastSentAt: string | null;
  readonly waiting: number;
  readonly unsent: number;
  /** What was given up, by reason, in words. */
  readonly notSent: readonly { readonly why: string; readonly count: number }[];
  /** Only where the platform gives rights that run out. */
  readonly token: { readonly state: string; readonly endsAt: string } | null;
  readonly limits: {
    readonly perSecond: number;
    readonly textLimit: number;
    /** Hours after the citizen's last word in which an answer may be sent; null for always. */
    readonly windowHours: number | null;
  };
  readonly off: { readonly since: string } | null;
  /** The office's own sentence; null where it has written none. */
  readonly sentence: string | null;
  /** Conversations begun to be written in while it was off and that wait for a person. */
  readonly waitingSinceOff: number;
  /** Chats of colleagues that a trial can go to. */
  readonly linked: readonly { readonly conversationId: string; readonly label: string }[];
  readonly lastTest: { readonly status: string; readonly why: string | null } | null;
  /** Whether this person may switch it and send trials. */
  readonly mine: boolean;
}

/** `GET /api/desk/channels/zalo/grant`. No token is ever in it. */
export interface ZaloGrant {
  readonly oaId: string;
  readonly redirectUri: string | null;
  readonly status: {
    readonly state: 'ok' | 'refreshing' | 'retrying' | 'needs-consent';
    readonly rotatedAt: string;
    readonly accessExpiresAt: string;
    readonly refreshExpiresAt: string;
  } | null;
  readonly settings: {
    readonly choiceForm: 'off' | 'v3-list' | 'v3-button' | 'v2-list';
    readonly notice: boolean;
  };
}
