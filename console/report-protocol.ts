/** How the cases that came in a time went; `onTime + late + open + elsewhere = received`. */
export interface CaseFigures {
  readonly received: number;
  /** Answered by their deadline. */
  readonly onTime: number;
  /** Answered after it, or past it and not answered yet. */
  readonly late: number;
  /** Neither answered nor due yet, or waiting for the citizen. */
  readonly open: number;
  /** Merged, withdrawn, refused or forwarded: the office owes no answer of its own. */
  readonly elsewhere: number;
}

export interface NamedFigures extends CaseFigures {
  readonly name: string;
}

/** `GET /api/desk/reports?from=…&to=…&agency=…`; days are civil days in Vietnam, both included. */
export interface Report {
  readonly from: string;
  readonly to: string;
  readonly office: string;
  /** Whose cases: one agency by name, or null for the whole office. */
  readonly agencyName: string | null;
  /** Who may choose: agencies, where this person sees them all. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly madeAt: string;
  readonly madeBy: string;
  readonly all: CaseFigures;
  /** The time of the same length before. */
  readonly before: CaseFigures;
  /** Median days from filing to answer, days off included; null while none was answered. */
  readonly medianDays: number | null;
  readonly byAgency: readonly NamedFigures[];
  readonly byCategory: readonly NamedFigures[];
  readonly byCommune: readonly NamedFigures[];
  readonly byChannel: readonly NamedFigures[];
  /** Twelve months up to the last one, by name "08/2026". */
  readonly byMonth: readonly NamedFigures[];
  readonly assistant: AssistantFigures;
  readonly satisfaction: SatisfactionFigures;
}

/** Turns of the assistant in the time; parts of `turns`. */
export interface AssistantFigures {
  readonly turns: number;
  readonly answered: number;
  readonly askedBack: number;
  readonly unanswered: number;
  /** Given to a person because the citizen asked for one, or by voice. */
  readonly handedOver: number;
  readonly declined: number;
  readonly rest: number;
  /** Citizens who pressed "Đúng ý" and "Chưa đúng"; told for the whole office alone. */
  readonly helped: number | null;
  readonly notHelped: number | null;
}

/** Five levels, as SIPAS asks: 1 very dissatisfied to 5 very satisfied. */
export interface SatisfactionFigures {
  readonly levels: readonly [number, number, number, number, number];
  /** After 30 days: is it really mended? */
  readonly mended: number;
  readonly notMended: number;
}
