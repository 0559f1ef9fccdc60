import type { ProcedureName, ToldChange } from './knowledge-protocol.ts';

/** What the desk's pages of imports and the server say to each other, as JSON. Plain types, no code. */

/** `POST /api/desk/knowledge/imports`: files with their bytes in base64, together at most 16 MB and 20 files. */
export interface UploadedFiles {
  readonly files: readonly {
    readonly name: string;
    /** ISO day on which the file was saved. */
    readonly day: string;
    readonly data: string;
  }[];
}

/** Read only, waiting for a second person, told, taken back, thrown away. */
export type ImportState = 'read' | 'waiting' | 'published' | 'undone' | 'discarded';

/** `GET /api/desk/knowledge/imports` */
export interface ImportList {
  readonly rows: readonly ImportRow[];
  readonly mayEdit: boolean;
}

export interface ImportRow {
  readonly id: string;
  readonly state: ImportState;
  readonly files: readonly string[];
  readonly authors: readonly string[];
  readonly at: string;
  readonly counts: {
    readonly fresh: number;
    readonly changed: number;
    readonly unchanged: number;
    /** Files and records of which nothing was taken. */
    readonly unread: number;
    /** Procedures with values that were doubted. */
    readonly doubted: number;
  };
  readonly published: { readonly by: string; readonly at: string } | null;
}

/**
 * `GET …/imports/:id`. `POST …/imports/:id/confirm` with `{codes}`, `…/publish` with `{accepted?}`, `…/discard`,
 * `…/undo`, which answers {@link ImportUndone}.
 */
export interface ImportPage extends ImportRow {
  readonly procedures: readonly ImportedProcedure[];
  readonly unread: readonly { readonly what: string; readonly reason: string }[];
  readonly mayEdit: boolean;
  /** False: this person uploaded or confirmed it, and somebody else is there to publish. */
  readonly mayPublish: boolean;
}

export interface ImportedProcedure extends ProcedureName {
  readonly status: 'new' | 'changed' | 'unchanged';
  /** Chosen to be told. */
  readonly chosen: boolean;
  readonly doubts: readonly {
    readonly field: string;
    readonly why: string;
    readonly raw: string;
  }[];
}

/** `GET …/imports/:id/procedures/:code`: what citizens would be told otherwise. */
export interface ImportedChanges {
  readonly changes: readonly ToldChange[];
}

export interface ImportUndone {
  /** Changed since, and left as they are. */
  readonly stay: readonly string[];
}
