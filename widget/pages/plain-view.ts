import type { ChatChoice } from '../protocol.ts';
import type { PageOffice } from './page.ts';

/** One thing said, oldest first. */
export interface PlainExchange {
  readonly from: 'citizen' | 'assistant' | 'staff';
  readonly text: string;
  readonly choices: readonly ChatChoice[];
  /** The addresses that it was read from: the only ones of which a link is made. */
  readonly sources?: readonly string[] | undefined;
}

/** What must be mended, in the citizen's words, and at which field: `text` or `hinh`. */
export interface PlainError {
  readonly at: 'text' | 'hinh';
  readonly text: string;
}

/** How far a questionnaire is. */
export interface PlainProgress {
  readonly step: number;
  readonly of: number;
  /** "nơi xảy ra". */
  readonly name: string;
  /** Photos are asked for. */
  readonly photos: boolean;
  /** A place is asked for. */
  readonly place: boolean;
  /** "Phản ánh": what is being filled in. */
  readonly what: string;
}

export interface PlainPage {
  readonly office: PageOffice;
  readonly exchange: readonly PlainExchange[];
  /** Today's communes, offered where a place is asked for. */
  readonly communes: readonly string[];
  /** Where the forms are sent, by POST. */
  readonly action: string;
  /** Goes along as the field `session`; empty before the first message. */
  readonly sessionToken: string;
  /** Goes along as the field `id`, so that a form sent twice is one message. */
  readonly messageId: string;
  readonly errors?: readonly PlainError[] | undefined;
  /** What was written and not taken, or came with the address as `q`. */
  readonly draft?: string | undefined;
  /** True while the answer to the last message is still to come. */
  readonly waiting?: boolean | undefined;
  /** True while a person answers instead of the assistant. */
  readonly held?: boolean | undefined;
  /** True once the citizen said that others use this device. */
  readonly shared?: boolean | undefined;
  readonly progress?: PlainProgress | undefined;
}
