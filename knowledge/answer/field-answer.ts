import type { AskedField, Citation, KnowledgeChoice } from '#bot/needs.ts';
import type { FeeOverlay } from './fee-overlay.ts';

/** The answer to one question about one procedure. `text` ends with its citation line and is NFC. */
export interface FieldAnswer {
  /** `answered-partly`: the page does not say (all of) what was asked, or says it unclearly. */
  readonly kind: 'answered' | 'answered-partly';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What to offer next, most useful first; the page has something to say about each. */
  readonly nextFields: readonly AskedField[];
  /** “Xem thêm”, where the page has more; the successor, where this procedure is over. */
  readonly choices: readonly KnowledgeChoice[];
}

export interface AnswerOptions {
  /** Fees set by the province and checked by staff; the one in force outranks the page. */
  readonly overlays?: readonly FeeOverlay[] | undefined;
  /** ISO day in Vietnam. Without it no overlay counts as in force. */
  readonly today?: string | undefined;
  /** The citizen's words: they decide which case's papers come first and what of the page is quoted. */
  readonly question?: string | undefined;
  /** 1 for the answer itself, 2 and more for what “xem thêm” shows. */
  readonly part?: number | undefined;
  /** Names of other procedures, for the one that took this one's place. */
  readonly nameOf?: ((code: string) => string | undefined) | undefined;
}

/** What one field's page says in words; `whole` when nothing asked is missing or unclear. */
export interface Part {
  readonly text: string;
  readonly whole: boolean;
  /** Lines that had no room: shown by “xem thêm”, none left out. */
  readonly rest?: readonly string[] | undefined;
}
