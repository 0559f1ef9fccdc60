import type { NamedId } from './protocol.ts';

/** `GET /api/desk/routing`: who answers what. */
export interface RoutingShown {
  /** Brought back with every change: the rules as they were read. */
  readonly mark: string;
  /** Whoever asks may change them. */
  readonly mayKeep: boolean;
  /** The ISO day in Vietnam. */
  readonly today: string;
  /** Where complaints about staff go, whatever the rules say. */
  readonly inspector: string;
  /** Where goes what no rule knows. */
  readonly defaultDesk: string;
  readonly rules: readonly RuleShown[];
  readonly suggestions: readonly RuleSuggested[];
  readonly categories: readonly NamedId[];
  readonly communes: readonly NamedId[];
  readonly agencies: readonly NamedId[];
  readonly history: readonly RuleChanged[];
}

/** One rule in words; `soon` holds from a later day on. */
export interface RuleShown {
  readonly id: string;
  readonly state: 'now' | 'soon' | 'ended';
  readonly category: string;
  readonly categoryName: string;
  readonly commune: string;
  readonly place: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly also: readonly string[];
  readonly alternatives: readonly string[];
  /** ISO days. */
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
}

/** What returned cases speak for. */
export interface RuleSuggested {
  readonly words: string;
  readonly change: NewRule;
}

/** A rule as the form gives it; `commune` is a code or empty for everywhere, the others ids or empty. */
export interface NewRule {
  readonly kind: 'keep';
  readonly category: string;
  readonly commune: string;
  readonly level: '' | 'commune' | 'province';
  readonly agency: string;
  readonly also: string;
  readonly alternative: string;
  readonly from: string;
  readonly reason: string;
}

/** The last day of a rule; before its first day it never holds. */
export interface RuleEnd {
  readonly kind: 'end';
  readonly id: string;
  readonly to: string;
}

export type RuleChange = NewRule | RuleEnd;

/** `POST /api/desk/routing/try` with a change: what it would have done to the cases of 90 days. */
export interface RuleTrial {
  /** The rules that the trial was made on; brought back to keep it. */
  readonly mark: string;
  readonly cases: number;
  readonly moved: number;
  /** The newest of them. */
  readonly rows: readonly {
    readonly receipt: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly loads: readonly {
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** `POST /api/desk/routing` with change and mark; `POST /api/desk/routing/undo` with the id of a change. */
export interface RuleChanged {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly undid: boolean;
  /** Rules in words. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}
