/** Which time is told of, and of whose work. */
export interface ReportScope {
  /** From this instant on, and before `to`. */
  readonly from: Date;
  readonly to: Date;
  /** The agency that answers for the cases; null for the whole office. */
  readonly agency: string | null;
  readonly now: Date;
}
