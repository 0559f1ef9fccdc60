/** What the province really takes for a procedure, entered and checked by staff. It outranks the page. */
export interface FeeOverlay {
  readonly code: string;
  /** The sums in đồng; `per` says what each is for. Either sums or `text`. */
  readonly amounts?: readonly { readonly value: number; readonly per: string }[] | undefined;
  /** In words where sums are not enough ("miễn lệ phí khi nộp trực tuyến"). */
  readonly text?: string | undefined;
  /** Number and date of the resolution that sets it. */
  readonly resolution: string;
  /** ISO days, both included; no `to` while it holds. */
  readonly from: string;
  readonly to?: string | undefined;
  readonly checkedBy: string;
}

/** The overlay of `code` that is in force on the ISO day `today`; the latest one where several are. */
export function overlayOn(
  overlays: readonly FeeOverlay[],
  code: string,
  today: string,
): FeeOverlay | undefined {
  return overlays
    .filter((one) => one.code === code && one.from <= today && (one.to ?? today) >= today)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
