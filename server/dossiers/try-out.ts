import { createHttpSource } from '#adapters/registers/http-source.ts';
import type { Outbound } from '#adapters/registers/outbound.ts';
import { RegisterFailed } from '#adapters/registers/register-failed.ts';
import type { RemoteLook } from '#adapters/registers/remote-register.ts';
import { readTold } from '#adapters/registers/told-dossier.ts';
import { type Dossier, statusOf } from '#dossiers/dossier.ts';
import { maskName } from '#dossiers/mask-name.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import type { AskedSettings } from './register-settings.ts';

/** What was understood, or why nothing was. */
export type TriedOut = Readonly<Record<string, unknown>>;

interface TriedRegister {
  readonly settings: AskedSettings;
  readonly register: RemoteLook;
}

/** Asks a register for the test page; names are masked, of what proves a dossier only whether it is there. */
export async function tryOut(
  remote: readonly TriedRegister[],
  ask: Outbound,
  {
    name,
    code,
    mapping,
  }: { readonly name: string; readonly code: string; readonly mapping: string },
): Promise<TriedOut> {
  const one = remote.find(({ settings }) => settings.name === name);
  if (!one) return { error: 'no such register' };
  try {
    const found = await look(one, ask, canonicalCode(code), mapping);
    return found ? shownOf(found) : { found: false };
  } catch (error) {
    return { error: error instanceof RegisterFailed ? error.message : 'unknown' };
  }
}

async function look(
  { settings, register }: TriedRegister,
  ask: Outbound,
  code: string,
  mapping: string,
): Promise<Dossier | undefined> {
  const now = new Date();
  if (mapping.trim() === '' || settings.kind !== 'http') return register.look(code, now);
  const source = createHttpSource({ ...settings, mapping, ask });
  const signal = AbortSignal.timeout(settings.budgetMs);
  const told = await source.look({ code, digits: '', signal });
  return told && readTold({ ...told, code }, { ...settings, register: settings.name, now });
}

function shownOf(dossier: Dossier): TriedOut {
  const { events, applicant, note: _, ...status } = statusOf(dossier);
  return {
    ...status,
    applicant: maskName(applicant),
    events: events.length,
    idNumber: dossier.idNumber === '' ? 'missing: nobody can prove it in words' : 'there',
    phone: dossier.phone === '' ? 'missing' : 'there',
  };
}
