import type pg from 'pg';
import { followedElsewhere, seenAgain } from '#adapters/registers/followed-elsewhere.ts';
import type { PersonSeal } from '#adapters/registers/person-seal.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import type { RemoteRegister } from './open-registers.ts';

export interface RefreshParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly remote: readonly RemoteRegister[];
  readonly now: () => Date;
}

/** A followed dossier is asked for so often; registers elsewhere are other people's machines. */
const EVERY_MINUTES = 30;
const AT_A_TIME = 50;

/** Asks registers that do not push how the dossiers stand that somebody follows; what changed is then told. */
export async function refreshFollowed(parts: RefreshParts): Promise<void> {
  for (const one of parts.remote) await refreshOne(parts, one);
}

async function refreshOne(
  { pool, personal, now }: RefreshParts,
  { register, settings }: RemoteRegister,
): Promise<void> {
  // One that compares the number itself tells nothing without it, and the number is not kept for this.
  if (settings.kind === 'http' && settings.provesItself) return;
  const since = new Date(now().getTime() - EVERY_MINUTES * 60_000);
  const codes = await followedElsewhere(pool, register.name, since, AT_A_TIME);
  for (const code of codes) {
    const found = await register.look(code, now()).catch(() => 'failed' as const);
    if (found === 'failed') return;
    const as = { register: register.name, now: now() };
    if (found) await saveDossiers({ pool, personal }, [found], as);
    else await seenAgain(pool, code, now());
  }
}
