/** An update in our own words; `at` may be missing where the sender keeps none. */
export interface PushedUpdate {
  readonly at: string | number | undefined;
  readonly dossier: Readonly<Record<string, unknown>>;
}
