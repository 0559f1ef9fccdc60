import { z } from 'zod';
import type {
  AskedSupplement,
  Dossier,
  DossierEvent,
  ResultWay,
  ToPay,
} from '#dossiers/dossier.ts';
import { readRegisterTime } from '#dossiers/read-time.ts';
import { type StageMap, stageOf } from '#dossiers/stages.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import { readPhone } from '#language/phones.ts';
import { RegisterFailed } from './register-failed.ts';

/** Registers leave out what they do not know, send null, or a number for a text. */
const Text = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) =>
    String(value ?? '')
      .normalize('NFC')
      .trim(),
  )
  .default('');
const Time = z.union([z.string(), z.number(), z.null()]).optional();
/** One where several may stand: some registers and JSONata itself leave the brackets out. */
const listOf = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value == null ? [] : Array.isArray(value) ? value : [value]),
    z.array(one),
  );

/**
 * The form into which a register elsewhere is mapped, by our code or by an office's JSONata. Every name is optional
 * but `code`; times as `readRegisterTime` takes them.
 */
export const ToldDossier = z.object({
  code: Text.pipe(z.string().min(1)),
  procedureCode: Text,
  procedureName: Text,
  applicant: Text,
  phone: Text,
  idNumber: Text,
  birthYear: z.coerce.number().int().min(1900).max(2100).optional().catch(undefined),
  submittedAt: Time,
  dueAt: Time,
  finishedAt: Time,
  status: Text,
  agency: Text,
  office: Text,
  note: Text,
  supplements: listOf(z.object({ text: Text, askedAt: Time, until: Time, answeredAt: Time })),
  toPay: z
    .object({
      amount: z.coerce.number().nonnegative().optional(),
      text: Text,
      where: Text,
      paidAt: Time,
    })
    .nullish(),
  result: z
    .object({ way: z.enum(['centre', 'post', 'online', 'unknown']).catch('unknown'), text: Text })
    .nullish(),
  events: listOf(z.object({ at: Time, status: Text, office: Text, text: Text })),
});
export type ToldDossier = z.infer<typeof ToldDossier>;

/** What our words make of it. `closes` is when a due day without an hour ends. */
export interface ToldRules {
  readonly register: string;
  readonly stages: StageMap;
  readonly closes: string;
  readonly now: Date;
}

/** Reads what a register told; throws {@link RegisterFailed} `unreadable` where no code or no day can be read. */
export function readTold(given: unknown, rules: ToldRules): Dossier {
  const parsed = ToldDossier.safeParse(given);
  if (!parsed.success)
    throw new RegisterFailed(
      'unreadable',
      parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
    );
  const told = parsed.data;
  const events = told.events.flatMap((event) => eventOf(event, rules.stages));
  const submittedAt = readRegisterTime(told.submittedAt) ?? events[0]?.at;
  if (!submittedAt) throw new RegisterFailed('unreadable', 'submittedAt');
  const { procedureCode, procedureName, applicant, agency, office, status, note, birthYear } = told;
  return {
    code: canonicalCode(told.code),
    procedureCode,
    procedureName,
    applicant,
    phone: readPhone(told.phone) ?? '',
    idNumber: told.idNumber.replace(/\s/gu, ''),
    birthYear,
    submittedAt,
    dueAt: readRegisterTime(told.dueAt, rules.closes),
    finishedAt: readRegisterTime(told.finishedAt),
    status,
    stage: stageOf(status, rules.stages),
    agency,
    office,
    note,
    supplements: told.supplements.map(supplementOf),
    toPay: told.toPay ? toPayOf(told.toPay) : undefined,
    result: resultOf(told.result),
    events: events.sort((a, b) => a.at.getTime() - b.at.getTime()),
    source: { register: rules.register, asOf: rules.now },
  };
}

function eventOf(
  { at, status, office, text }: ToldDossier['events'][number],
  stages: StageMap,
): DossierEvent[] {
  const time = readRegisterTime(at);
  return time ? [{ at: time, status, stage: stageOf(status, stages), office, text }] : [];
}

function supplementOf({
  text,
  askedAt,
  until,
  answeredAt,
}: ToldDossier['supplements'][number]): AskedSupplement {
  return {
    text,
    askedAt: readRegisterTime(askedAt),
    until: readRegisterTime(until, '17:00'),
    answeredAt: readRegisterTime(answeredAt),
  };
}

function toPayOf({ amount, text, where, paidAt }: NonNullable<ToldDossier['toPay']>): ToPay {
  return { amount, text, where, paidAt: readRegisterTime(paidAt) };
}

function resultOf(result: ToldDossier['result']): ResultWay | undefined {
  return result ? { way: result.way, text: result.text } : undefined;
}
