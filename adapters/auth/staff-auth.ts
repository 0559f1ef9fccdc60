import { createHmac } from 'node:crypto';
import { type AuthSettings, openBetterAuth, PROVINCE } from './better-auth.ts';

type StaffRole = 'agent' | 'supervisor' | 'editor' | 'inspector' | 'administrator';

/** Somebody signed in, as their session says it. */
export interface SignedInStaff {
  readonly staff: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly agency: string | null;
    readonly mustChange: boolean;
    readonly email: string;
    readonly twoFactor: boolean;
  };
  /** What every changing request must bring back; follows from the session, so it ends with it. */
  readonly csrf: string;
}

/** How trying to sign in ended; `cookies` are whole `Set-Cookie` lines for the browser. */
export type SignInEnd =
  | { readonly kind: 'in'; readonly cookies: readonly string[] }
  | { readonly kind: 'code-needed'; readonly cookies: readonly string[] }
  | { readonly kind: 'wrong' };

/** A second factor that waits to be confirmed with its first code. */
export interface NewSecondFactor {
  /** `otpauth://…`, for the app's camera. */
  readonly uri: string;
  /** Each opens the door once when the telephone is lost; shown this one time. */
  readonly recoveryCodes: readonly string[];
}

/** Who may come in. `cookies` as an argument is the request's `Cookie` header. */
export interface StaffAuth {
  readonly signIn: (email: string, password: string) => Promise<SignInEnd>;
  /** The second step after `code-needed`: a code of the app, or one of the recovery codes. */
  readonly confirm: (cookies: string, code: string, how: 'app' | 'recovery') => Promise<SignInEnd>;
  readonly sessionOf: (cookies: string) => Promise<SignedInStaff | undefined>;
  /** Ends the session; gives the cookies that make the browser forget it. */
  readonly signOut: (cookies: string) => Promise<readonly string[]>;
  /** `undefined` where the password is wrong or a second factor is in force already. */
  readonly beginSecondFactor: (
    cookies: string,
    password: string,
  ) => Promise<NewSecondFactor | undefined>;
  /** The first code puts it into force; the session is a new one then. */
  readonly keepSecondFactor: (cookies: string, code: string) => Promise<SignInEnd>;
  readonly dropSecondFactor: (cookies: string, password: string) => Promise<SignInEnd>;
  /** Where to send the browser for the province's single sign-on; `undefined` where there is none. */
  readonly beginSingleSignOn: (
    landing: string,
    failed: string,
  ) => Promise<{ readonly url: string; readonly cookies: readonly string[] } | undefined>;
  /** Answers the single sign-on's call back; `path` with its query. */
  readonly handle: (path: string, cookies: string) => Promise<Response>;
}

type Auth = ReturnType<typeof openBetterAuth>;
type HeadersOf = (cookies: string) => Headers;

/** Opens sign-in on the tables of the staff. */
export function createStaffAuth(settings: AuthSettings): StaffAuth {
  const auth = openBetterAuth(settings);
  const of: HeadersOf = (cookies) => new Headers({ cookie: cookies, origin: settings.baseUrl });
  return {
    ...signInWith(auth, of),
    ...secondFactorWith(auth, of),
    sessionOf: async (cookies) => {
      const found = await auth.api.getSession({ headers: of(cookies) });
      return found ? signedIn(found, settings.secret) : undefined;
    },
    beginSingleSignOn: async (landing, failed) => {
      if (!settings.singleSignOn) return undefined;
      const body = { provider: PROVINCE, callbackURL: landing, errorCallbackURL: failed };
      const begun = await auth.api.signInSocial({
        body: { ...body, disableRedirect: true },
        headers: of(''),
        asResponse: true,
      });
      if (!begun.ok) return undefined;
      const { url } = (await begun.json()) as { url?: string };
      return url === undefined ? undefined : { url, cookies: cookiesOf(begun) };
    },
    handle: (path, cookies) =>
      auth.handler(new Request(new URL(path, settings.baseUrl), { headers: of(cookies) })),
  };
}

function signInWith(
  { api }: Auth,
  of: HeadersOf,
): Pick<StaffAuth, 'signIn' | 'confirm' | 'signOut'> {
  return {
    signIn: async (email, password) =>
      endOf(
        await api.signInEmail({ body: { email, password }, headers: of(''), asResponse: true }),
      ),
    confirm: async (cookies, code, how) => {
      const asked = { body: { code: withoutSpaces(code) }, headers: of(cookies) };
      return endOf(
        how === 'app'
          ? await api.verifyTOTP({ ...asked, asResponse: true })
          : await api.verifyBackupCode({ ...asked, asResponse: true }),
      );
    },
    signOut: async (cookies) =>
      cookiesOf(await api.signOut({ headers: of(cookies), asResponse: true })),
  };
}

function secondFactorWith(
  { api }: Auth,
  of: HeadersOf,
): Pick<StaffAuth, 'beginSecondFactor' | 'keepSecondFactor' | 'dropSecondFactor'> {
  return {
    beginSecondFactor: async (cookies, password) => {
      const body = { password, method: 'totp' as const };
      const made = await api.enableTwoFactor({ body, headers: of(cookies), asResponse: true });
      if (!made.ok) return undefined;
      const said = (await made.json()) as { totpURI: string; backupCodes: string[] };
      return { uri: said.totpURI, recoveryCodes: said.backupCodes };
    },
    keepSecondFactor: async (cookies, code) => {
      const body = { code: withoutSpaces(code) };
      return endOf(await api.verifyTOTP({ body, headers: of(cookies), asResponse: true }));
    },
    dropSecondFactor: async (cookies, password) =>
      endOf(
        await api.disableTwoFactor({ body: { password }, headers: of(cookies), asResponse: true }),
      ),
  };
}

/** Apps show a code in two halves, and people copy it so. */
function withoutSpaces(code: string): string {
  return code.replaceAll(/\s/gu, '');
}

function signedIn(
  { user, session }: NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>,
  secret: string,
): SignedInStaff | undefined {
  if (!user.enabled) return undefined;
  const { id, login, name, role, agency, mustChange, email } = user;
  return {
    staff: {
      ...{ id, login, name, mustChange, email },
      role: role as StaffRole,
      agency: agency ?? null,
      twoFactor: user.twoFactorEnabled === true,
    },
    csrf: createHmac('sha256', secret).update(`csrf/${session.token}`).digest('base64url'),
  };
}

async function endOf(response: Response): Promise<SignInEnd> {
  if (!response.ok) return { kind: 'wrong' };
  const said = (await response.json()) as { twoFactorRedirect?: boolean };
  const kind = said.twoFactorRedirect === true ? 'code-needed' : 'in';
  return { kind, cookies: cookiesOf(response) };
}

function cookiesOf(response: Response): readonly string[] {
  return response.headers.getSetCookie();
}
