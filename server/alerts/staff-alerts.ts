/** What the office must know now, wherever its people are. */
export type AlertKind =
  | 'emergency'
  | 'channel-silent'
  | 'webhook-failed'
  | 'webhook-off'
  | 'token-lost'
  | 'backlog'
  | 'case-late'
  | 'digest'
  | 'dossier-contested'
  | 'proof-guessing'
  | 'trial';

export interface NewAlert {
  /** The cause: an alert of the same key is raised once. */
  readonly key: string;
  readonly kind: AlertKind;
  /** A conversation's id, a channel's name, a receipt or counts; never what a citizen wrote. */
  readonly about: string;
}

/**
 * The port through which anything reaches the people on duty. An alert stands in the desk from the moment it is
 * raised, and then goes out on every way that somebody has linked.
 */
export interface StaffAlerts {
  /** Resolves when the alert is kept: from then on it is not lost. */
  readonly raise: (alert: NewAlert) => Promise<void>;
}
