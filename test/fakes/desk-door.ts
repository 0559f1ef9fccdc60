import Fastify, { type FastifyInstance, type HTTPMethods } from 'fastify';
import type { SignedInStaff, StaffAuth } from '#adapters/auth/staff-auth.ts';
import { tellWhatIsNotUnderstood } from '#server/desk/for-desk.ts';

type Role = SignedInStaff['staff']['role'];
/** Everybody who may sit at the desk. */
export const ROLES: readonly Role[] = [
  'agent',
  'supervisor',
  'editor',
  'inspector',
  'administrator',
];

/** An answer of the desk, read. */
interface Said {
  readonly status: number;
  readonly json: <T>() => T;
}

/** Routes of the desk behind a door that knows staff by a cookie; everything behind it is real. */
export interface DeskDoorInTest {
  /** Asks as `login`, whose role is what stands before the first hyphen; `undefined` is a stranger. */
  readonly ask: (
    login: string | undefined,
    method: HTTPMethods,
    path: string,
    body?: object,
    word?: string,
  ) => Promise<Said>;
  readonly close: () => Promise<void>;
}

const WORD = 'the-word-of-the-session';

/** Opens routes of the desk to staff whose cookie names them: `role` or `role-name`, agency `undefined`. */
export function openDeskDoor(
  register: (app: FastifyInstance, auth: StaffAuth) => unknown,
): DeskDoorInTest {
  const app = Fastify();
  tellWhatIsNotUnderstood(app);
  register(app, { sessionOf: async (cookie: string) => signedIn(cookie) } as StaffAuth);
  return {
    ask: async (login, method, path, body, word = WORD) => {
      const response = await app.inject({
        ...{ method, url: path, headers: login ? { cookie: login, 'x-csrf': word } : {} },
        ...(body && { payload: body }),
      });
      return { status: response.statusCode, json: <T>() => response.json<T>() };
    },
    close: () => app.close(),
  };
}

function signedIn(login: string): SignedInStaff {
  const role = ROLES.find((one) => one === login.split('-')[0]) ?? 'agent';
  const staff = { id: login, login, name: login, role, email: '' };
  return {
    staff: { ...staff, agency: null, mustChange: false, twoFactor: false },
    csrf: WORD,
  };
}
