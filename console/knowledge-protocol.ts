/** What the desk's pages and the server say to each other about knowledge, as JSON. Plain types, no code. */

/** How words are known of a procedure: as a question that people ask, or as what they call it. */
export type WordsKind = 'exampleQuestions' | 'everydayNames';

export interface ProcedureName {
  readonly code: string;
  readonly name: string;
}

/** `GET /api/desk/knowledge/questions?show=open|set-aside`: what nobody could answer, or whose answer did not help. */
export interface QuestionList {
  /** What many asked stands first. */
  readonly groups: readonly AskedGroup[];
  /** What was taught last, to be taken back. */
  readonly taught: readonly TaughtShown[];
  /** How often citizens said in 30 days that an answer helped, and that it did not. */
  readonly ratings: { readonly helped: number; readonly not: number };
  /** False: this person may look and not change. */
  readonly mayEdit: boolean;
}

/** Questions that most likely want the same; `procedure` was the nearest, null where none was near. */
export interface AskedGroup {
  readonly procedure: ProcedureName | null;
  readonly times: number;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion {
  readonly id: string;
  /** As it was asked last, personal data masked. */
  readonly question: string;
  /** What is best taught of it. */
  readonly words: string;
  readonly times: number;
  readonly badlyRated: number;
  readonly lastAt: string;
  /** What was answered, where that did not help; `field` in words. */
  readonly answered: (ProcedureName & { readonly field: string }) | null;
  readonly near: readonly ProcedureName[];
  /** The words are short enough to be a name. */
  readonly canBeName: boolean;
}

export interface TaughtShown extends ProcedureName {
  readonly id: string;
  readonly words: string;
  readonly kind: WordsKind;
  readonly by: string;
  readonly at: string;
}

/** `POST /api/desk/knowledge/questions/:id/teach` with `{code, kind, words}`. */
export interface TaughtAnswer {
  /** Asked again, the question is answered from this procedure now. */
  readonly found: boolean;
  /** `POST /api/desk/knowledge/taught/:id/undo` takes it back. */
  readonly line: string;
}

/** `GET /api/desk/knowledge/find?q=…`: by code, or by words as a citizen would say them. */
export interface FoundProcedures {
  readonly rows: readonly ProcedureName[];
}

/** How a procedure stands: told, known by title only, not told for now, replaced or over. */
export type ProcedureState = 'published' | 'title-only' | 'excluded' | 'retired';

/** Where its page comes from: an import, written with the project, or written by this office. */
export type ProcedureSource = 'import' | 'own' | 'office';

/** `GET /api/desk/knowledge/procedures?q=…&field=…&level=…&state=…&source=…&edited=1&from=…` */
export interface ProcedureList {
  readonly rows: readonly ProcedureRow[];
  /** How many there are of what was asked for. */
  readonly total: number;
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  /** Every field of government with its number of procedures, by name. */
  readonly fields: readonly { readonly name: string; readonly count: number }[];
}

export interface ProcedureRow extends ProcedureName {
  readonly field: string;
  /** In words: "cấp xã". */
  readonly levels: string;
  readonly state: ProcedureState;
  readonly source: ProcedureSource;
  /** Staff changed something. */
  readonly edited: boolean;
  /** Values that the import doubted. */
  readonly doubts: number;
}

/** `GET /api/desk/knowledge/procedures/:code` */
export interface ProcedurePage extends ProcedureRow {
  readonly decision: string;
  /** ISO day. */
  readonly checkedOn: string;
  readonly url: string;
  readonly excluded: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly draft: DraftShown | null;
  readonly editable: EditableValues;
  /** Every part as citizens are told it. */
  readonly told: readonly ToldPart[];
  readonly everydayNames: readonly KnownWords[];
  readonly exampleQuestions: readonly KnownWords[];
  readonly suspicions: readonly { readonly field: string; readonly raw: string }[];
  readonly mayEdit: boolean;
}

export interface ToldPart {
  readonly label: string;
  readonly text: string;
  /** False: the page does not say (all of) it. */
  readonly whole: boolean;
}

/** `own`: staff wrote it and may take it back; the others come with the page. */
export interface KnownWords {
  readonly words: string;
  readonly own: boolean;
}

/** `GET /api/desk/knowledge/ask?q=…&code=…`: what the assistant would answer now, and why it found what it found. */
export interface AskedNow {
  /** What happens, in words. */
  readonly outcome: string;
  readonly text: string;
  /** 0 to 1, with the line under which it offers the nearest instead of answering. */
  readonly confidence: number;
  readonly line: number;
  readonly found: readonly FoundNow[];
  /** What it answers once this procedure is chosen; null without a `code`. */
  readonly chosen: string | null;
  /** The same by the draft; null where there is none. */
  readonly draft: string | null;
}

export interface FoundNow extends ProcedureName {
  readonly score: number;
  /** In words, strongest first; `amount` above 0 speaks for it. */
  readonly reasons: readonly { readonly words: string; readonly amount: number }[];
}

/** One thing that differs, in the words that citizens are told. */
export interface ToldChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What waits to be published. `POST …/publish` with `{seen: at}`, `…/discard`. */
export interface DraftShown {
  readonly authors: readonly string[];
  readonly at: string;
  readonly changes: readonly ToldChange[];
  /** False: this person wrote at it, and somebody else is there to publish. */
  readonly mayPublish: boolean;
}

/** What the forms begin with; null is what the page does not say in a form that can be edited. */
export interface EditableValues {
  readonly conditions: string;
  readonly ways: readonly {
    readonly kind: 'direct' | 'post' | 'online';
    readonly fee: string;
    readonly amount: number | null;
    readonly time: number | null;
    readonly unit: string | null;
  }[];
  readonly note: {
    readonly about: string;
    readonly text: string;
    readonly basis: string;
    readonly to: string | null;
  } | null;
  readonly replacedBy: string | null;
}

/** `GET /api/desk/knowledge/procedures/:code/history`, version 0 is the page before anybody edited it; `POST …/restore` with `{version}` makes a draft of one. */
export interface ProcedureHistory {
  readonly versions: readonly {
    readonly version: number;
    readonly by: string;
    readonly at: string;
    readonly changes: readonly ToldChange[];
  }[];
}

/** `GET /api/desk/knowledge/drafts` */
export interface WaitingDrafts {
  readonly rows: readonly (ProcedureName & {
    readonly authors: readonly string[];
    readonly at: string;
  })[];
}
