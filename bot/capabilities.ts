/** What a channel can show and when it may speak: plain data, the only place that says so. */
export interface Capabilities {
  /** Longest text of one bubble, in UTF-16 units after NFC, as platforms count them. */
  readonly textLimit: number;
  /** Most buttons under one bubble; 0 means the choices are written out as a numbered list. */
  readonly buttonLimit: number;
  /** Hours after the citizen's last message in which the bot may still write; `'always'` if unlimited. */
  readonly replyWindowHours: number | 'always';
  /** True where the platform can be asked whether it already accepted a bubble. */
  readonly canBeAsked: boolean;
  /** True where bubbles are told apart by our key, so that sending one twice shows it once. */
  readonly idempotent: boolean;
  /** True where the channel itself greets and says that a machine answers, before the first message. */
  readonly greets: boolean;
  /** True where staff may send a photo: the channel has `deliverPhoto`. */
  readonly photos?: boolean | undefined;
  /** True where a bubble waits until the citizen looks and nothing rings: the web chat. Notices go on then. */
  readonly silent?: boolean | undefined;
}
