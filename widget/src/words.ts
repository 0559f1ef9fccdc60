/** The interface's words in another language, by the Vietnamese ones. */
export type WordTable = Readonly<Record<string, string>>;

let table: WordTable | undefined;

/** From now on the interface speaks through `words`; without them it speaks Vietnamese. */
export function speakThrough(words: WordTable | undefined): void {
  table = words;
}

/** The interface's words, written here in Vietnamese, as they are now spoken; each `{}` takes the next filling. */
export function t(words: string, ...filling: readonly (string | number)[]): string {
  let at = 0;
  return (table?.[words] ?? words).replace(/\{\}/gu, () => `${filling[at++] ?? ''}`);
}
