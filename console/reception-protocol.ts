export type BookingState = 'waiting' | 'confirmed' | 'declined' | 'cancelled';

/** `GET /api/desk/receptions?state=waiting|all`: requests for a turn at the leaders' reception. */
export interface BookingList {
  readonly rows: readonly DeskBookingRow[];
  /** This person may decide, and not only read. */
  readonly mayAct: boolean;
}

export interface DeskBookingRow {
  readonly id: string;
  readonly code: string;
  readonly status: BookingState;
  /** `YYYY-MM-DD`, with `HH:MM`. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly where: string;
  readonly name: string;
  /** Masked; `POST …/:id/contact` gives it whole and is recorded. */
  readonly phone: string;
  readonly subject: string;
  readonly reason: string;
  readonly createdAt: string;
  readonly decidedBy: string | null;
}

/** `GET /api/desk/receptions/waiting` */
export interface BookingsWaiting {
  readonly waiting: number;
}

/** `GET /api/desk/receptions/:id/sessions`: where it can be moved to. */
export interface BookingSessions {
  readonly sessions: readonly {
    readonly id: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
    readonly left: number;
  }[];
}

/** `POST /api/desk/receptions/:id/contact` */
export interface BookingContact {
  readonly phone: string;
}
