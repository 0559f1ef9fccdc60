import type { Dossier } from '#dossiers/dossier.ts';
import { civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';
import { type Answer, type Asked, type LocalServer, startLocalServer } from './local-server.ts';

/** iGate's two addresses as portals.md 3 has them, with a state that tests see and change. */
export interface FakeIgate extends LocalServer {
  readonly dossiers: Dossier[];
  readonly tokensGiven: () => number;
  readonly searches: () => number;
  /** Every token given so far is refused from now on. */
  readonly forgetTokens: () => void;
  /** `undefined` answers as usual. */
  readonly fail: (how: Answer | undefined) => void;
}

export const IGATE_CLIENT = { clientId: 'mot-cua', clientSecret: 'bi-mat-cua-igate' };
const TOKEN_PATH = '/auth/realms/digo/protocol/openid-connect/token';
const SEARCH_PATH = '/pa/dossier-search/dvc';

export function igateTokenUrl({ url }: LocalServer): string {
  return `${url}${TOKEN_PATH}`;
}

export async function startFakeIgate(): Promise<FakeIgate> {
  const dossiers: Dossier[] = [];
  const state = {
    valid: new Set<string>(),
    given: 0,
    searches: 0,
    fault: undefined as Answer | undefined,
  };
  const server = await startLocalServer((asked) => {
    if (state.fault !== undefined) return state.fault;
    if (asked.url.pathname === TOKEN_PATH) return tokenFor(asked, state);
    if (asked.url.pathname !== SEARCH_PATH) return { status: 404, json: {} };
    state.searches += 1;
    const bearer = asked.headers.authorization?.replace(/^Bearer /u, '') ?? '';
    if (!state.valid.has(bearer)) return { status: 401, json: { error: 'invalid_token' } };
    return { json: sliceOf(asked, dossiers) };
  });
  return {
    ...server,
    dossiers,
    tokensGiven: () => state.given,
    searches: () => state.searches,
    forgetTokens: () => state.valid.clear(),
    fail: (how) => {
      state.fault = how;
    },
  };
}

function tokenFor(asked: Asked, state: { readonly valid: Set<string>; given: number }): Answer {
  const basic = Buffer.from(`${IGATE_CLIENT.clientId}:${IGATE_CLIENT.clientSecret}`).toString(
    'base64',
  );
  const right = asked.headers.authorization === `Basic ${basic}` && asked.method === 'POST';
  if (!right || new URLSearchParams(asked.body).get('grant_type') !== 'client_credentials')
    return { status: 401, json: { error: 'unauthorized_client' } };
  state.given += 1;
  const token = `token-${state.given}`;
  state.valid.add(token);
  return { json: { access_token: token, expires_in: 300, token_type: 'bearer' } };
}

function sliceOf({ url }: Asked, dossiers: readonly Dossier[]) {
  const { searchParams: query } = url;
  const whole =
    query.get('page') === '0' && query.get('size') === '10' && query.get('spec') === 'slice';
  const found = dossiers.filter(({ code }) => whole && code.includes(query.get('code') ?? '-'));
  return { content: found.map(rowOf), last: true, number: 0, size: 10 };
}

function rowOf(dossier: Dossier) {
  const { code, applicant, idNumber, phone, birthYear, procedureCode, procedureName } = dossier;
  return {
    id: '64f0c0ffee0000000000beef',
    code,
    applicant: {
      data: {
        fullname: applicant,
        identityNumber: idNumber,
        phoneNumber: phone,
        birthday: birthYear ? `01/01/${birthYear}` : null,
      },
    },
    procedure: {
      code: procedureCode,
      translate: { '0': { languageId: 228, name: procedureName } },
    },
    statusCurrentTask: dossier.status,
    applyMethod: { name: 'Trực tuyến' },
    agency: { name: dossier.agency },
    appliedDate: isoHere(dossier.submittedAt),
    appointmentDate: dossier.dueAt ? isoHere(dossier.dueAt) : null,
    completedDate: dossier.finishedAt ? isoHere(dossier.finishedAt) : null,
  };
}

/** As the platform's Java writes an instant: `2026-11-16T08:10:00.000+0700`. */
function isoHere(at: Date): string {
  return `${civilDateOf(at)}T${clockTimeOf(at)}:00.000+0700`;
}
