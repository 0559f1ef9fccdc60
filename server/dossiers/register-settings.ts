import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { ONE_STOP_MAPPING } from '#adapters/registers/one-stop-mapping.ts';
import { DOSSIER_STAGES, LOCAL_STAGES, NATIONAL_STAGES } from '#dossiers/stages.ts';
import { ConfigurationUnusable } from '../config.ts';

const Name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/u)
  .refine((name) => name !== 'database');
/** Which status means which of our stages: a known list, or the office's own, which goes before the national one. */
const Stages = z
  .union([z.enum(['national', 'local']), z.record(z.string(), z.enum(DOSSIER_STAGES))])
  .default('national')
  .transform((stages) => {
    if (stages === 'national') return NATIONAL_STAGES;
    return stages === 'local' ? LOCAL_STAGES : { ...NATIONAL_STAGES, ...stages };
  });
const Clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
  .default('17:00');
const Budget = z.number().int().min(100).max(3000).default(3000);
const Codes = z.array(z.string().regex(/^[\w.*/-]+$/u)).min(1);
/** Shorter ones are guessed. */
const Secret = z.string().min(32);

const Common = { name: Name, stages: Stages, closes: Clock };
const Asked = { ...Common, codes: Codes, budgetMs: Budget };

const Igate = z.strictObject({
  ...Asked,
  kind: z.literal('igate'),
  url: z.url(),
  tokenUrl: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
const Http = z.strictObject({
  ...Asked,
  kind: z.literal('http'),
  url: z.string().includes('{code}').or(z.url()),
  method: z.enum(['GET', 'POST']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  /** JSONata, or `one-stop` for answers in the field names of `TraCuuHoSo`. */
  mapping: z
    .string()
    .min(1)
    .transform((mapping) => (mapping === 'one-stop' ? ONE_STOP_MAPPING : mapping)),
  provesItself: z.boolean().default(false),
});
const Push = z.strictObject({ ...Common, kind: z.literal('push'), secret: Secret });

const RegisterSettings = z.discriminatedUnion('kind', [Igate, Http, Push]);
export type RegisterSettings = z.infer<typeof RegisterSettings>;
export type PushSettings = z.infer<typeof Push>;
/** Those that are asked. */
export type AskedSettings = Exclude<RegisterSettings, PushSettings>;

const File = z
  .strictObject({ registers: z.array(RegisterSettings) })
  .refine(
    ({ registers }) => new Set(registers.map(({ name }) => name)).size === registers.length,
    'two registers of one name',
  );

/** Reads the file of registers; throws {@link ConfigurationUnusable} that names the place and never a value. */
export async function readRegisterSettings(
  path: string | undefined,
): Promise<readonly RegisterSettings[]> {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigurationUnusable('REGISTERS_FILE: the file cannot be read');
  });
  const parsed = File.safeParse(yamlOf(text));
  if (parsed.success) return parsed.data.registers;
  const places = parsed.error.issues.map(({ path: at, code }) => `  ${at.join('.')}: ${code}`);
  throw new ConfigurationUnusable(`REGISTERS_FILE is not usable:\n${places.join('\n')}`);
}

function yamlOf(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    throw new ConfigurationUnusable('REGISTERS_FILE: no YAML');
  }
}
