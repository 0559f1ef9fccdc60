/** More keys than these are forgotten all at once: it is a convenience, not a store. */
const MOST_KEYS = 500;

/** Asks at most once in `keepMs` for each key; a question under way is shared, a failed one is forgotten. */
export function remembering<T>(
  keepMs: number,
  ask: (key: string, now: Date) => Promise<T>,
): (key: string, now: Date) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (key, now) => {
    const kept = known.get(key);
    if (kept && now.getTime() - kept.at < keepMs) return kept.answer;
    if (known.size >= MOST_KEYS) known.clear();
    const answer = ask(key, now);
    known.set(key, { at: now.getTime(), answer });
    answer.catch(() => known.delete(key));
    return answer;
  };
}
