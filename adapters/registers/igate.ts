import { z } from 'zod';
import { canonicalCode } from '#language/canonical-code.ts';
import { type ClientToken, createClientToken } from './client-token.ts';
import type { Given, Outbound } from './outbound.ts';
import { RegisterFailed } from './register-failed.ts';
import type { LookedUp, RemoteSource } from './remote-source.ts';

export interface IgateOptions {
  /** `https://<gateway host>`; the path below it is iGate's own. */
  readonly url: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ask: Outbound;
  readonly now: () => number;
}

const Words = z.string().nullish();
const Time = z.union([z.string(), z.number(), z.null()]).optional();
/** A status comes as a name, a number, or an object with either. */
const Status = z.union([
  z.string(),
  z.number(),
  z.looseObject({ name: Words, id: z.union([z.string(), z.number()]).nullish() }),
  z.null(),
]);
const Applicant = z.looseObject({ fullname: Words });

/** One row as seen in a public client of Ho Chi Minh City's (portals.md 3); whatever else stands there is let be. */
const Row = z.looseObject({
  code: z.string(),
  applicant: z.looseObject({ data: Applicant.nullish() }).nullish(),
  procedure: z
    .looseObject({
      code: Words,
      translate: z.record(z.string(), z.looseObject({ name: Words })).nullish(),
    })
    .nullish(),
  statusCurrentTask: Status.optional(),
  applyMethod: z.looseObject({ name: Words }).nullish(),
  agency: z.looseObject({ name: Words }).nullish(),
  appliedDate: Time,
  appointmentDate: Time,
  completedDate: Time,
});
const Answer = z.looseObject({ content: z.array(Row) });

/** iGate (VNPT, "digo"): a token of client credentials, then one search by code. */
export function createIgateSource(options: IgateOptions): RemoteSource {
  const token = createClientToken(options);
  return {
    look: async ({ code, signal }) => {
      const answer = await askTwice(options, token, code, signal);
      const parsed = Answer.safeParse(answer.json);
      if (!parsed.success) throw new RegisterFailed('unreadable', 'iGate');
      // The search is by words: another dossier than the one asked for is no answer.
      const row = parsed.data.content.find((one) => canonicalCode(one.code) === code);
      return row && toldOf(row);
    },
  };
}

/** A token may end before its time: one that is refused is renewed once. */
async function askTwice(
  { url, ask }: IgateOptions,
  token: ClientToken,
  code: string,
  signal: AbortSignal,
): Promise<Given> {
  const address = `${url.replace(/\/+$/u, '')}/pa/dossier-search/dvc?page=0&size=10&spec=slice&code=${encodeURIComponent(code)}`;
  const once = async (): Promise<{ bearer: string; given: Given }> => {
    const bearer = await token.get(signal);
    const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
    return { bearer, given: await ask(address, { method: 'GET', headers }, signal) };
  };
  let { bearer, given } = await once();
  if (given.status === 401) {
    token.refused(bearer);
    ({ bearer, given } = await once());
  }
  if (given.status !== 200) throw new RegisterFailed('refused', `HTTP ${given.status}`);
  return given;
}

/** iGate's `applicant.data` is the form that was filled in: the names of its fields differ from form to form. */
const ID_NUMBER = ['identityNumber', 'identity', 'idNumber', 'cccd', 'cmnd'];
const PHONE = ['phoneNumber', 'phone', 'mobile'];
const BIRTHDAY = ['birthday', 'birthDate', 'dateOfBirth'];

function toldOf(row: z.infer<typeof Row>): LookedUp {
  const data = row.applicant?.data ?? {};
  const first = (names: readonly string[]): string =>
    names.map((name) => data[name]).find((value) => typeof value === 'string') ?? '';
  return {
    code: row.code,
    procedureCode: row.procedure?.code,
    procedureName: row.procedure?.translate?.['0']?.name,
    applicant: row.applicant?.data?.fullname,
    phone: first(PHONE),
    idNumber: first(ID_NUMBER),
    birthYear: /\d{4}/u.exec(first(BIRTHDAY))?.[0],
    submittedAt: row.appliedDate,
    dueAt: row.appointmentDate,
    finishedAt: row.completedDate,
    status: statusText(row.statusCurrentTask),
    agency: row.agency?.name,
    note: '',
  };
}

function statusText(status: z.infer<typeof Status> | undefined): string {
  if (status === null || status === undefined) return '';
  if (typeof status !== 'object') return String(status);
  return status.name ?? String(status.id ?? '');
}
