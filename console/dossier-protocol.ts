/** `GET /api/desk/dossiers`: what was found, and how dossiers and questions about them fare. */
export interface DossierList {
  readonly found: readonly DossierRow[];
  /** Questions of a month that the assistant could not answer. */
  readonly unanswered: readonly {
    readonly agency: string;
    readonly because: string;
    readonly count: number;
  }[];
  /** What was finished in 90 days. */
  readonly figures: readonly {
    readonly agency: string;
    readonly finished: number;
    readonly onTime: number;
  }[];
  /** Null for who only reads. */
  readonly entry: DossierEntry | null;
}

/** What the forms of somebody who writes dossiers need. */
export interface DossierEntry {
  /** Ids with their words, in the order of a dossier's life. */
  readonly stages: readonly (readonly [string, string])[];
  /** Their agency, which they alone write for; null for who belongs to the whole office. */
  readonly agency: string | null;
  readonly agencies: readonly string[];
}

/** A dossier: nothing of its applicant. Times are ISO instants. */
export interface DossierRow {
  readonly code: string;
  readonly procedure: string;
  readonly agency: string;
  /** The bureau where it lies; empty where the register does not say. */
  readonly office: string;
  readonly status: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
}

/** `GET /api/desk/dossiers/view`: looking is written down. */
export interface DossierSeen {
  readonly dossier: DossierRow;
  readonly events: readonly {
    readonly at: string;
    readonly status: string;
    readonly unit: string;
    readonly note: string;
  }[];
  readonly looked: readonly { readonly at: string; readonly actor: string }[];
  readonly entry: DossierEntry | null;
}

/** What a POST answers where it was kept. */
export interface DossierEntered {
  readonly code: string;
  readonly message: string;
}
