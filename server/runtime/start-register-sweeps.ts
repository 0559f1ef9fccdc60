import { applyPushes, forgetPushes } from '#adapters/registers/push/apply-pushes.ts';
import type { Registers } from '../dossiers/open-registers.ts';
import { refreshFollowed } from '../dossiers/refresh-followed.ts';
import type { Log } from '../log.ts';
import type { Foundation } from './open-foundation.ts';
import { type Sweep, sweep } from './sweeps.ts';

/** A citizen who asks right after a push reads what it brought. */
const APPLY_MS = 1_000;
const FORGET_MS = 6 * 3_600_000;
const REFRESH_MS = 60_000;

/** Applies what registers push, and asks those that do not push how followed dossiers stand. */
export function startRegisterSweeps(
  { store, context }: Foundation,
  registers: Registers,
  log: Log,
): readonly Sweep[] {
  const pool = store.work;
  const now = (): Date => new Date();
  const parts = { ...registers, pool, personal: context.personal, now };
  const apply = async (): Promise<void> => void (await applyPushes(parts));
  const forget = async (): Promise<void> => void (await forgetPushes(pool, now()));
  return [
    sweep('pushes', APPLY_MS, apply, log),
    sweep('old pushes', FORGET_MS, forget, log),
    sweep('followed elsewhere', REFRESH_MS, () => refreshFollowed(parts), log),
  ];
}
