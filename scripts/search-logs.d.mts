/** `leaks`: one sentence for each line that holds something; `words` and `lines` say how much was compared. */
export function searchLogs(folder: string): {
  readonly leaks: readonly string[];
  readonly words: number;
  readonly lines: number;
};
