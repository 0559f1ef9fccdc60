/**
 * What `POST /api/desk/knowledge/own-entries` answers to the fields of its form: the entry waits as a draft under
 * its code; `taught` says that the question it was written for will be answered from it.
 */
export interface OwnEntryBegun {
  readonly code: string;
  readonly taught: boolean;
}
