import type { NamedId } from './protocol.ts';

/** `GET /api/desk/agencies`: offices that cases go to, those that retired too. */
export interface AgencyList {
  /** Whoever asks may add and change them. */
  readonly mayKeep: boolean;
  readonly rows: readonly AgencyRow[];
  readonly communes: readonly NamedId[];
}

export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly level: 'commune' | 'province';
  /** Null for those of the whole province. */
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly phone: string | null;
  /** The ISO day since when no case goes to it. */
  readonly retiredOn: string | null;
  /** Who may sign in for it. */
  readonly people: number;
  /** Cases that are not done. */
  readonly open: number;
  readonly overdue: number;
}

/** What an administrator writes about an office. */
export interface AgencyFields {
  readonly name: string;
  readonly level: 'commune' | 'province';
  readonly communeCode: string | null;
  /** It may judge complaints about staff. */
  readonly inspects: boolean;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
}

/** `GET /api/desk/agencies/:id`, and what every change of it answers. */
export interface AgencyShown extends AgencyFields {
  readonly id: string;
  /** Brought back with every change: the office as it was read. */
  readonly mark: string;
  readonly mayKeep: boolean;
  readonly retiredOn: string | null;
  readonly communeName: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly people: number;
  /** Who works there; told to administrators alone. */
  readonly staff: readonly (NamedId & { readonly role: string })[];
  readonly twoPeople: boolean;
  readonly replies: number;
  readonly accounts: number;
  /** Rules in force that name it, in words. */
  readonly rules: readonly string[];
  /** Why it cannot retire yet; empty where it can. */
  readonly staysBecause: readonly string[];
  /** Who answers for its commune from then on, where it is the commune's own committee. */
  readonly then: string | null;
  readonly history: readonly {
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly words: string;
  }[];
}
