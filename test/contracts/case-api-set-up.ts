import fastify from 'fastify';
import { ZodError } from 'zod';
import type { SignedInStaff, StaffAuth } from '#adapters/auth/staff-auth.ts';
import { caseApi } from '#server/desk/cases/case-api.ts';
import type { DeskInTest } from './desk-set-up.ts';

export const ROLES = ['agent', 'supervisor', 'editor', 'inspector', 'administrator'] as const;

/** The case API in this process, asked as somebody signed in, or as nobody. */
export interface CaseApiInTest {
  readonly signIn: (role: (typeof ROLES)[number], agency?: string) => void;
  readonly signOut: () => void;
  /** Brings the session's word along, or another. */
  readonly asks: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    word?: string,
  ) => Promise<{ readonly status: number; readonly text: string }>;
  readonly close: () => Promise<void>;
}

/** Opens the API of a desk in test. */
export async function startCaseApi(desk: DeskInTest): Promise<CaseApiInTest> {
  let member: SignedInStaff['staff'] | undefined;
  const app = fastify();
  // As the desk's own scope answers what was not understood.
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof ZodError ? 400 : 500).send({}),
  );
  const auth = { sessionOf: async () => member && { staff: member, csrf: 'word' } };
  await app.register((scope) =>
    caseApi(scope, {
      auth: auth as unknown as StaffAuth,
      cases: desk.parts,
      filesFolder: 'no-such-folder',
    }),
  );
  return {
    signIn: (role, agency) => {
      member = { ...desk.staff(role, agency).member, email: 'x@example.vn', twoFactor: true };
    },
    signOut: () => {
      member = undefined;
    },
    asks: async (method, url, body, word = 'word') => {
      const headers = { cookie: 'x', 'x-csrf': word };
      const response = await app.inject({ method, url, headers, ...(body && { payload: body }) });
      return { status: response.statusCode, text: response.payload };
    },
    close: () => app.close(),
  };
}
