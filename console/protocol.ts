/** What the desk's pages and the server say to each other as JSON, beside the cases. Plain types, no code. */

export type StaffRole = 'agent' | 'supervisor' | 'editor' | 'inspector' | 'administrator';

/** `GET /api/desk/session`: who is signed in. Every changing request brings `csrf` back as `x-csrf`. */
export interface DeskSession {
  readonly staff: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly agency: string | null;
    readonly mustChange: boolean;
    readonly twoFactor: boolean;
  };
  /** In words: "Phòng Kinh tế", or the whole office. */
  readonly agencyName: string;
  readonly csrf: string;
}

/** `GET /api/desk/door`: what a stranger may know before signing in. */
export interface DeskDoor {
  readonly office: string;
  /** The province's single sign-on is set up. */
  readonly singleSignOn: boolean;
}

/** `POST /api/desk/session` and `/api/desk/session/code`. */
export type SignInAnswer =
  | { readonly kind: 'in' }
  /** A code of the second factor is asked for. */
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'wrong' };

/** `POST /api/desk/second-factor`. */
export interface NewSecondFactor {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** What went wrong, in words for the person at the desk, with a short code to read out on the phone. */
export interface DeskError {
  readonly code: string;
  readonly message: string;
}
