import type { Page } from './protocol.ts';

/** `GET /api/desk/audit?actor=…&act=…&object=…&from=…&to=…&before=…`, the newest first. */
export interface AuditList extends Page<AuditLine> {
  /** Every act that was ever done, with its words, to filter by. */
  readonly acts: readonly { readonly act: string; readonly words: string }[];
}

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  /** Null for parts of the system and for who was taken off the list. */
  readonly actorName: string | null;
  readonly act: string;
  readonly words: string;
  readonly object: string;
  /** What was changed, as short words: "vai trò", "Phụ trách". */
  readonly detail: readonly (readonly [string, string])[];
}

/** `GET /api/desk/audit/chain`: whether every line still follows from the one before it. */
export interface AuditChain {
  readonly lines: number;
  /** The first line that does not; null while the chain is whole. */
  readonly brokenAt: string | null;
  readonly checkedAt: string;
}
