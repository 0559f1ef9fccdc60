import formbody from '@fastify/formbody';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { EntryParts } from '../dossiers/enter-dossier.ts';
import { dossierEntryRoutes } from './dossier-entry-routes.ts';
import type { StaffParts } from './staff-parts.ts';

const CSRF = 'loi-cua-phien';
const ADDRESSES = [
  '/staff/dossiers/new',
  '/staff/dossiers/stage',
  '/api/desk/dossiers',
  '/api/desk/dossiers/stage',
];

/** The routes with somebody signed in, or nobody, and no store behind: what passes the door fails at the form. */
async function theDeskOf(role: StaffMember['role'] | undefined) {
  const staff = { id: '1', login: 'x', name: 'X', role, agency: null, mustChange: false };
  const session = role === undefined ? undefined : { staff, csrf: CSRF };
  const parts = { auth: { sessionOf: async () => session } } as unknown as StaffParts;
  const app = Fastify();
  await app.register(formbody);
  await dossierEntryRoutes(app, parts, {} as EntryParts);
  return async (url: string, word: string): Promise<number> => {
    const headers = { cookie: 'a=b', 'x-csrf': word };
    const answer = await app.inject({ method: 'POST', url, headers, payload: { csrf: word } });
    return answer.statusCode;
  };
}

test.each<[StaffMember['role'] | undefined, number]>([
  ['agent', 422],
  ['supervisor', 422],
  ['administrator', 422],
  ['editor', 403],
  ['inspector', 403],
])(
  'a %s who types in a dossier is answered %i, and without the session’s word 403',
  async (role, status) => {
    const sends = await theDeskOf(role);
    for (const url of ADDRESSES) {
      expect(await sends(url, CSRF), url).toBe(status);
      expect(await sends(url, 'cua-ai-khac'), url).toBe(403);
    }
  },
);

test('nobody signed in is sent to the door', async () => {
  const sends = await theDeskOf(undefined);
  expect(await Promise.all(ADDRESSES.map((url) => sends(url, CSRF)))).toEqual([303, 303, 401, 401]);
});
