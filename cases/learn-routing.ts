import type { CategoryId } from './categories.ts';

/** A case that one agency gave back and another one answered. */
export interface Return {
  readonly category: CategoryId;
  readonly communeCode: string | undefined;
  readonly returnedBy: string;
  readonly answeredBy: string;
}

/** A change of the rules that returns speak for; nothing happens before a person accepts it. */
export interface Suggestion {
  readonly category: CategoryId;
  readonly communeCode: string;
  readonly instead: string;
  readonly agency: string;
  /** How many returned cases speak for it, out of all that this agency gave back of the kind. */
  readonly times: number;
  readonly outOf: number;
}

/** Fewer are chance: the same office, kind and place three times, and most of the time to the same other. */
const ENOUGH = 3;
const MOST = 0.7;

/** What the returns of some months suggest: of one kind and commune, given back by one and answered by another. */
export function suggestRules(returns: readonly Return[]): readonly Suggestion[] {
  const kinds = new Map<string, Return[]>();
  for (const one of returns) {
    const kind = [one.category, one.communeCode ?? '', one.returnedBy].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()]
    .flatMap((alike) => suggestionOf(alike) ?? [])
    .sort((a, b) => b.times - a.times);
}

function suggestionOf(alike: readonly Return[]): Suggestion | undefined {
  const [first] = alike;
  if (!first?.communeCode) return undefined;
  const times = new Map<string, number>();
  for (const { answeredBy } of alike) times.set(answeredBy, (times.get(answeredBy) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || best[1] < MOST * alike.length) return undefined;
  return {
    category: first.category,
    communeCode: first.communeCode,
    instead: first.returnedBy,
    agency: best[0],
    times: best[1],
    outOf: alike.length,
  };
}
