import type { StaffRole } from './protocol.ts';

/** `GET /api/desk/people`: everybody whom this administrator looks after. */
export interface PeopleList {
  readonly rows: readonly Person[];
  /** Agencies that somebody can belong to; `wholeOffice` says whether none may be chosen too. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly wholeOffice: boolean;
  /** The office has a mail server: links can go by mail. */
  readonly mail: boolean;
}

/** `GET /api/desk/people/:id` */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Null where none was given. */
  readonly email: string | null;
  readonly role: StaffRole;
  readonly agency: string | null;
  readonly agencyName: string;
  /** invited: has never set a password. */
  readonly state: 'active' | 'invited' | 'locked' | 'blocked';
  readonly twoFactor: boolean;
  /** Sessions that are open now. */
  readonly sessions: number;
  readonly lastSignInAt: string | null;
  readonly me: boolean;
}

/** `PUT /api/desk/people/:id` */
export interface PersonFields {
  readonly name: string;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly agency: string | null;
}

/** `POST /api/desk/people` */
export interface NewPerson extends PersonFields {
  readonly login: string;
}

/** `POST /api/desk/people/:id/:act` */
export type PersonAct = 'link' | 'block' | 'unblock' | 'end-sessions' | 'drop-second-factor';

/** What an invitation or a reset came to: a link that opens once, said this one time unless mail took it. */
export interface LinkGiven {
  readonly id: string;
  readonly mailed: boolean;
  /** The path with its secret behind `#`, where no server log sees it; null where mail took it. */
  readonly path: string | null;
  readonly expiresAt: string;
}

/** `POST /api/desk/invitation` with `{token}`: whose link it is. */
export interface Invitation {
  readonly name: string;
  readonly login: string;
}
