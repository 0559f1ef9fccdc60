import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);
/** Secrets shorter than this are guessed. */
const Secret = z.string().min(32);
/** The same for each of several. */
const Secrets = z
  .string()
  .refine((keys) => keys.split(',').every((key) => Secret.safeParse(key.trim()).success));
const Flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true');
/** Host names, comma-separated; one that begins with a dot stands for every name below it. */
const Hosts = z
  .string()
  .transform((hosts) => hosts.split(',').map((host) => host.trim()))
  .refine((hosts) => hosts.every((host) => /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(host)));

/** Origins, comma-separated: scheme and host, nothing behind them. */
const Origins = z
  .string()
  .transform((origins) => origins.split(',').map((origin) => origin.trim()))
  .refine((origins) =>
    origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
  );

/** `host:port`, comma-separated. */
const InsideHosts = z
  .string()
  .transform((hosts) => hosts.split(',').map((host) => host.trim().toLowerCase()))
  .refine((hosts) => hosts.every((host) => /^[a-z0-9.-]+:\d{1,5}$/u.test(host)));

const Mode = z.enum(['webhook', 'polling']);

const Env = z.object({
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  /** The address under which citizens reach the server; links and cookies follow it. */
  PUBLIC_URL: z.url().optional(),
  OFFICE_NAME: z.string().min(1).default('Trung tâm Phục vụ hành chính công (bản dùng thử)'),
  DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  /** `on`: the public board and Open311, of what staff have made public. */
  PUBLIC_BOARD: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Comma-separated, the newest last; personal fields are closed with the newest, opened with any. */
  DATA_KEYS: Secrets.optional(),
  /** Days after which a denunciation is deleted where nobody waits for a call-back. [check with the office] */
  SEALED_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  /** The inspection role's own keys: nothing else opens a denunciation. */
  INSPECTION_KEYS: Secrets.optional(),
  SESSION_SECRET: Secret.optional(),
  /** The province's single sign-on for staff (OpenID Connect); whoever comes by it must have been invited. */
  STAFF_OIDC_ISSUER: z.url().optional(),
  STAFF_OIDC_CLIENT_ID: z.string().min(1).optional(),
  STAFF_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  ZALO_APP_ID: z.string().min(1).optional(),
  ZALO_OA_ID: z.string().min(1).optional(),
  ZALO_APP_SECRET: z.string().min(1).optional(),
  ZALO_OA_SECRET_KEY: z.string().min(1).optional(),
  ZALO_ACCESS_TOKEN: z.string().min(1).optional(),
  ZALO_REFRESH_TOKEN: z.string().min(1).optional(),
  ZALO_API_ROOT: z.url().default('https://openapi.zalo.me'),
  ZALO_OAUTH_ROOT: z.url().default('https://oauth.zaloapp.com'),
  /** A PKCE verifier whose challenge is saved in Zalo's console; empty draws a pair for each consent. */
  ZALO_PKCE_VERIFIER: z
    .string()
    .regex(/^[\w-]{43}$/u)
    .optional(),
  ZALO_SEND_PROOF: Flag.default(true),
  ZALO_MAC_BEGINS_WITH: z.enum(['app-id', 'oa-id']).default('app-id'),
  ZALO_FILE_HOSTS: Hosts.optional(),
  ZALO_BUSINESS_ROOT: z.url().default('https://business.openapi.zalo.me'),
  /** Transcriptions of Zalo's documents disagree on how a template by user id names its recipient. */
  ZALO_TEMPLATE_RECIPIENT: z.enum(['flat', 'nested']).default('flat'),
  ZALO_VERIFIER: z
    .string()
    .regex(/^[\w-]+$/u)
    .optional(),
  /** Bubbles a second that the platform's tier allows, where it differs from the usual. */
  ZALO_PER_SECOND: z.coerce.number().positive().optional(),
  TELEGRAM_PER_SECOND: z.coerce.number().positive().optional(),
  TELEGRAM_TOKEN: z.string().min(1).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u)
    .optional(),
  /** How updates come: by webhook, or fetched where nothing outside reaches the server. */
  TELEGRAM_MODE: Mode.default('webhook'),
  TELEGRAM_API_ROOT: z.url().default('https://api.telegram.org'),
  ZALO_BOT_TOKEN: z.string().min(1).optional(),
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u)
    .optional(),
  ZALO_BOT_MODE: Mode.default('webhook'),
  ZALO_BOT_API_ROOT: z.url().default('https://bot-api.zaloplatforms.com'),
  ZALO_BOT_PER_SECOND: z.coerce.number().positive().optional(),
  /** The office's own mail server; empty sends no mail. */
  MAIL_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  /** Hours of the Vietnamese clock in which nobody is told of changes; the same hour twice means none. */
  QUIET_HOURS: z
    .string()
    .regex(/^(?:1?\d|2[0-3])-(?:1?\d|2[0-3])$/u)
    .transform((hours) => {
      const [from = 0, to = 0] = hours.split('-').map(Number);
      return { from, to };
    })
    .default({ from: 22, to: 6 }),
  /** Lets `adapters/botpress` and other programs ask through the API. */
  API_KEY: Secret.optional(),
  /** A folder with an embedding model; empty searches by words alone. */
  EMBEDDINGS_MODEL: z.string().min(1).optional(),
  /** Where `npm run model:fetch` gets models; nothing else reads it. */
  MODEL_HUB_URL: z.url().optional(),
  /** An OpenAI-compatible endpoint that may choose among candidates; empty asks none. */
  LLM_BASE_URL: z.url().optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_BUDGET_MS: z.coerce.number().int().min(100).max(15_000).default(4_000),
  /** Writes voice messages out, so that the citizen can be asked what was meant; empty leaves them to people. */
  ASR_URL: z.url().optional(),
  ASR_KIND: z.enum(['openai', 'fpt']).default('openai'),
  ASR_KEY: z.string().min(1).optional(),
  ASR_MODEL: z.string().min(1).optional(),
  ASR_BUDGET_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** Reads answers aloud for devices without a Vietnamese voice: an endpoint shaped like OpenAI's `/audio/speech`; empty leaves it to the devices. */
  TTS_URL: z.url().optional(),
  TTS_KEY: z.string().min(1).optional(),
  TTS_MODEL: z.string().min(1).optional(),
  TTS_VOICE: z.string().min(1).optional(),
  TTS_BUDGET_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** Origins of other web sites whose pages hold the chat, comma-separated: https://xa.gov.vn. */
  WEB_ORIGINS: Origins.default([]),
  /** Minutes without a word of staff after which a hold ends and the assistant answers again. */
  HOLD_MINUTES: z.coerce.number().positive().max(1_440).default(30),
  WORKERS: z.coerce.number().int().min(1).max(64).default(8),
  /** The national procedure gateway that `npm run import -- gateway` reads. */
  PROCEDURE_GATEWAY_URL: z.url().optional(),
  /** A YAML file that names the registers beside our own; see adapters/registers. */
  REGISTERS_FILE: z.string().min(1).optional(),
  /** Hosts on the internet that registers may be asked at. */
  REGISTER_HOSTS: Hosts.optional(),
  /** `host:port` inside the office's network that may be asked, without TLS and at private addresses too. */
  REGISTER_INSIDE_HOSTS: InsideHosts.optional(),
  TRUST_PROXY: Flag.default(false),
  /** A port of its own for `/health` and `/metrics`, which only the inside may reach; unset listens on none. */
  METRICS_PORT: Port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Opens `/metrics` on the main port to whoever brings it; unset keeps it shut there. */
  METRICS_TOKEN: Secret.optional(),
});

export type Env = Readonly<z.infer<typeof Env>>;

/** Settings that only make sense together: one of them set asks for all of them. */
const TOGETHER: readonly (readonly (keyof Env)[])[] = [
  ['ZALO_APP_ID', 'ZALO_OA_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEY'],
  ['ZALO_ACCESS_TOKEN', 'ZALO_REFRESH_TOKEN'],
  ['MAIL_URL', 'MAIL_FROM'],
  ['STAFF_OIDC_ISSUER', 'STAFF_OIDC_CLIENT_ID', 'STAFF_OIDC_CLIENT_SECRET'],
  ['LLM_BASE_URL', 'LLM_MODEL'],
];

/** Bots by the setting that says how their updates come: only a webhook needs a secret, and either a token. */
const BOTS = [
  ['TELEGRAM_MODE', 'TELEGRAM_TOKEN', 'TELEGRAM_WEBHOOK_SECRET'],
  ['ZALO_BOT_MODE', 'ZALO_BOT_TOKEN', 'ZALO_BOT_WEBHOOK_SECRET'],
] as const;

/** A mistake in the environment. The message names variables and never holds a value. */
export class ConfigurationUnusable extends Error {
  override readonly name = 'ConfigurationUnusable';
}

/** Reads the environment once, at start; throws {@link ConfigurationUnusable} naming what is wrong or missing. */
export function loadConfig(environment: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success)
    throw unusable(parsed.error.issues.map(({ path, code }) => `  ${path.join('.')}: ${code}`));
  const missing = [...TOGETHER, ...botsByWebhook(parsed.data)].flatMap((group) =>
    missingOf(group, parsed.data),
  );
  if (missing.length > 0) throw unusable(missing);
  return parsed.data;
}

function botsByWebhook(env: Env): readonly (readonly (keyof Env)[])[] {
  return BOTS.flatMap(([mode, ...both]) => (env[mode] === 'webhook' ? [both] : []));
}

function missingOf(group: readonly (keyof Env)[], env: Env): string[] {
  const set = group.filter((name) => env[name] !== undefined);
  if (set.length === 0 || set.length === group.length) return [];
  return group
    .filter((name) => env[name] === undefined)
    .map((name) => `  ${name}: missing, since ${set[0]} is set`);
}

function unusable(lines: readonly string[]): ConfigurationUnusable {
  return new ConfigurationUnusable(`The configuration is not usable:\n${lines.join('\n')}`);
}
