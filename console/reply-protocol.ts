/** A name in braces that is filled with a fact of the case, and what it becomes in an example. */
export interface ReplyVariable {
  readonly name: string;
  readonly sample: string;
}

/** `POST /api/desk/replies`: without an id a new one; `seen` is the text as it was read. */
export interface WrittenReply {
  readonly id: string | null;
  readonly agency: string;
  readonly name: string;
  readonly text: string;
  readonly seen: string;
}

/** `GET /api/desk/replies/past?agency=…&name=…`: what it said before each change, the newest first. */
export interface PastReplies {
  readonly rows: readonly {
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly text: string;
  }[];
}
