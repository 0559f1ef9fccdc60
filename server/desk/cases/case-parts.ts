import type pg from 'pg';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { CaseDeadlines, ClockFacts } from '#cases/case-deadline.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import type { RoutingTable } from '#cases/routing-table.ts';

/** What acts on cases work with. */
export interface CaseParts {
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly inspection: Seal;
  /** The office's name, as it signs. */
  readonly office: string;
  readonly agencyName: (id: string) => string;
  readonly categoryName: (id: string) => string;
  readonly calendar: () => OfficeCalendar;
  readonly routing: () => RoutingTable;
  /** The deadline of a case that begins now, with the sentence that explains it. */
  readonly deadline: (
    category: string,
    from: Date,
    agencyName: string,
  ) => { readonly dueAt: Date; readonly explained: string };
  /** The deadlines that the history of a case leads to. */
  readonly deadlinesOf: (facts: ClockFacts) => CaseDeadlines;
  /** Today's communes of the office. */
  readonly communes: readonly { readonly id: string; readonly name: string }[];
  /** Somebody came to a case or left it: open desks look again. */
  readonly looked: (receipt: string) => void;
  readonly now: () => Date;
}
