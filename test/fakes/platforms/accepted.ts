/** One message a fake platform took: the citizen sees it, whatever the sender was told. */
export interface Accepted {
  readonly recipient: string;
  readonly text: string;
  readonly at: Date;
  readonly messageId: string;
  /** False where the platform took the message and the answer was lost on the way. */
  readonly answered: boolean;
  /** True where the platform takes money for it. */
  readonly charged?: boolean | undefined;
  readonly buttons: readonly AcceptedButton[];
  /** The topic it was put into, where the platform has topics. */
  readonly thread?: string | undefined;
  /** What came with it, where the platform has more than text: kind and reference. */
  readonly attachment?: string | undefined;
}

/** Something to press: `data` comes back; without data the label does, or what `asks` names. */
export interface AcceptedButton {
  readonly label: string;
  readonly data: string;
  readonly asks?: 'contact' | 'location' | undefined;
}

/** What a citizen's screen shows, oldest first. */
export function shownTo(accepted: readonly Accepted[], recipient: string): readonly string[] {
  return accepted.filter((message) => message.recipient === recipient).map(({ text }) => text);
}
