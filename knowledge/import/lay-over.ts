/** What became of one row that was read. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** Rows laid over those that were kept. */
export interface LaidOver<T> {
  readonly kept: readonly T[];
  /** By the row's key. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Lays `read` over `stored`: a row with the same key is replaced, everything else stays; in the order of keys. */
export function layOver<T extends object>(
  stored: readonly T[],
  read: readonly T[],
  keyOf: (one: T) => string,
): LaidOver<T> {
  const before = new Map(stored.map((one) => [keyOf(one), one]));
  const after = new Map([...before, ...read.map((one) => [keyOf(one), one] as const)]);
  const keys = [...after.keys()].toSorted();
  return {
    kept: keys.flatMap((key) => after.get(key) ?? []),
    outcomes: new Map(read.map((one) => [keyOf(one), outcomeOf(before.get(keyOf(one)), one)])),
  };
}

function outcomeOf(old: object | undefined, one: object): Outcome {
  if (old === undefined) return 'added';
  return words(old) === words(one) ? 'unchanged' : 'changed';
}

/** A store gives the parts of JSON back in an order of its own. */
function words(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(words).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = parts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, part]) => `${name}:${words(part)}`).join(',')}}`;
}
