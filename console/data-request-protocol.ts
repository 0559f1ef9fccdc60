export type DataRequestKind = 'see' | 'correct' | 'delete' | 'withdraw';

/** `GET /api/desk/data-requests?state=open|settled` */
export interface DataRequestList {
  readonly rows: readonly DataRequest[];
  /** This person may act, and not only read. */
  readonly mayAct: boolean;
}

export interface DataRequest {
  readonly id: string;
  readonly kind: DataRequestKind;
  /** Where it was asked in a chat. */
  readonly conversationId: string | null;
  /** Who asks and for what, where staff wrote it down. */
  readonly words: string | null;
  readonly receivedAt: string;
  readonly acknowledgedAt: string | null;
  readonly settledAt: string | null;
  readonly outcome: 'done' | 'refused' | null;
  readonly answer: string | null;
  readonly settledBy: string | null;
  /** The next thing the law asks for, and by when; null when it is settled. */
  readonly clock: {
    readonly step: 'acknowledge' | 'settle';
    readonly dueAt: string;
    readonly late: boolean;
    readonly source: string;
    /** The office has not confirmed this period. */
    readonly check: boolean;
  } | null;
}

/** `POST /api/desk/data-requests` with `{key, kind, words, receivedOn}`. */
export interface NewDataRequest {
  readonly key: string;
  readonly kind: DataRequestKind;
  readonly words: string;
  readonly receivedOn: string;
}

/** `POST /api/desk/data-requests/:id/settle`: what was erased of the cases, where that was asked. */
export interface DataRequestSettled {
  readonly erased: number;
  readonly kept: number;
}
