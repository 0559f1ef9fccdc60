/** `GET /api/desk/practice`: whether there is a practice space, and whether this person may make or remove it. */
export interface PracticeShown {
  /** ISO instant. */
  readonly on: { readonly since: string } | null;
  readonly mine: boolean;
}
