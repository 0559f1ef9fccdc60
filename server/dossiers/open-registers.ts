import type pg from 'pg';
import { type Breaker, createBreaker, type Health } from '#adapters/registers/breaker.ts';
import { chooseRegister, ownerByCode } from '#adapters/registers/choose-register.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { createHttpSource } from '#adapters/registers/http-source.ts';
import { createIgateSource } from '#adapters/registers/igate.ts';
import { createOutbound, type Outbound } from '#adapters/registers/outbound.ts';
import type { PersonSeal } from '#adapters/registers/person-seal.ts';
import { createRemoteRegister, type RemoteLook } from '#adapters/registers/remote-register.ts';
import type { RemoteSource } from '#adapters/registers/remote-source.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { isPrivateAddress, resolveHost } from '#adapters/zalo/private-address.ts';
import { REGISTER_RULES } from '#dossiers/read-register.ts';
import type { Register } from '#dossiers/register.ts';
import { NATIONAL_STAGES, type StageMap } from '#dossiers/stages.ts';
import type { Log } from '../log.ts';
import type { AskedSettings, PushSettings, RegisterSettings } from './register-settings.ts';
import { type TriedOut, tryOut } from './try-out.ts';

/** A register elsewhere, as the desk sees it. */
export interface RemoteRegister {
  readonly settings: AskedSettings;
  readonly register: Register & RemoteLook;
  readonly health: () => Health;
}

export interface Registers {
  /** The one that the bot asks: each code goes to the register it belongs to. */
  readonly register: Register;
  readonly remote: readonly RemoteRegister[];
  /** The name of the register elsewhere that answers for a code; nothing where it is ours. */
  readonly ownerOf: (code: string) => string | undefined;
  /** Who pushes to us. */
  readonly senders: readonly PushSettings[];
  /** How the statuses of a register by name are read. */
  readonly stagesOf: (register: string) => StageMap;
  /** When a due day without an hour ends there. */
  readonly closesOf: (register: string) => string;
  /** What a register elsewhere says of a code, without what would show whose it is; with another mapping if given. */
  readonly tryOut: (name: string, code: string, mapping: string) => Promise<TriedOut>;
}

export interface RegistersParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly settings: readonly RegisterSettings[];
  readonly hosts: readonly string[];
  readonly insideHosts: readonly string[];
  readonly log: Log;
}

/** Our own register and all that the office has set up beside it. */
export function openRegisters(parts: RegistersParts): Registers {
  const { pool, personal, settings, hosts, insideHosts } = parts;
  const outbound = createOutbound(
    { fetch: globalThis.fetch, resolve: resolveHost, isPrivate: isPrivateAddress },
    { hosts, insideHosts },
  );
  const stages = new Map(settings.map((one) => [one.name, one.stages]));
  const stagesOf = (register: string): StageMap => stages.get(register) ?? NATIONAL_STAGES;
  const closes = new Map(settings.map((one) => [one.name, one.closes]));
  const remote = settings
    .filter((one) => one.kind !== 'push')
    .map((one) => openRemote(parts, one, outbound));
  const elsewhere = remote.map(({ register }) => register.name);
  const own = createDatabaseRegister({ pool, personal, stagesOf, of: { not: elsewhere } });
  const assigned = remote.map(({ register, settings: { codes } }) => ({ register, codes }));
  const owner = ownerByCode(assigned);
  return {
    register: chooseRegister(assigned, own),
    ownerOf: (code) => owner(code)?.name,
    remote,
    senders: settings.filter((one) => one.kind === 'push'),
    stagesOf,
    closesOf: (register) => closes.get(register) ?? REGISTER_RULES.closes,
    tryOut: (name, code, mapping) => tryOut(remote, outbound, { name, code, mapping }),
  };
}

function openRemote(
  { pool, personal, log }: RegistersParts,
  settings: AskedSettings,
  outbound: Outbound,
): RemoteRegister {
  const { name, stages } = settings;
  const breaker = createBreaker(Date.now);
  const register = createRemoteRegister({
    ...settings,
    source: sourceOf(settings, outbound),
    breaker,
    provesItself: settings.kind === 'http' && settings.provesItself,
    remembered: createDatabaseRegister({
      pool,
      personal,
      stagesOf: () => stages,
      of: { only: name },
    }),
    remember: (dossier, now) =>
      saveDossiers({ pool, personal }, [dossier], { register: name, now }),
    failed: (error) => log.warn({ register: name, why: whyOf(error) }, 'a register gave no answer'),
  });
  return { settings, register, health: (breaker satisfies Breaker).health };
}

function sourceOf(settings: AskedSettings, ask: Outbound): RemoteSource {
  return settings.kind === 'igate'
    ? createIgateSource({ ...settings, ask, now: Date.now })
    : createHttpSource({ ...settings, ask });
}

/** Errors of ours say why in a word; another one says its kind only. */
function whyOf(error: unknown): string {
  return error instanceof Error
    ? error.name === 'RegisterFailed'
      ? error.message
      : error.name
    : 'unknown';
}
