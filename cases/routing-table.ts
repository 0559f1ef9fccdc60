import type { CivilDate } from '#language/vietnam-time.ts';
import type { CategoryId } from './categories.ts';

/** An office that can be given a case. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly level: 'commune' | 'province';
  /** Set for the offices of one commune. */
  readonly communeCode?: string | undefined;
  /** The office that watches over others: complaints about staff end here. */
  readonly inspects?: boolean | undefined;
}

/** Who answers what, from when to when; `agency: 'commune'` means the commune's own people's committee. */
export interface RoutingRule {
  readonly id: string;
  readonly category: CategoryId | '*';
  readonly communeCode: string;
  /** Only for matters of that level ("đường tỉnh", "quốc lộ"); absent: of any. */
  readonly level?: Agency['level'] | undefined;
  readonly agency: string;
  /** Agencies that work on it at once, beside the one that answers for it. */
  readonly also?: readonly string[] | undefined;
  /** Offered to staff when the first one returns the case. */
  readonly alternatives: readonly string[];
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
  readonly reason: string;
}

export interface RoutingTable {
  /** Those that can be given cases. */
  readonly agencies: readonly Agency[];
  /** Those that were: old rules name them, no case goes to them any more. */
  readonly gone?: readonly Agency[] | undefined;
  readonly rules: readonly RoutingRule[];
  /** Id of the desk that sorts by hand what no rule knows. */
  readonly defaultDesk: string;
  /** Id of the office for complaints about staff. */
  readonly inspector: string;
}

/** "The commune's own committee" in a rule. */
export const OWN_COMMUNE = 'commune';
/** "Any commune", "any category" in a rule. */
export const ANY = '*';
