import { randomUUID } from 'node:crypto';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { readRegisterFiles } from '#server/commands/read-register-files.ts';
import { createGuardedDossiers } from '#server/dossiers/guarded-dossiers.ts';
import { startStoreInTest } from '#test/contracts/store-set-up.ts';
import type { Bench, Figures } from './bench.ts';

/** Tries of each kind, by turns, so that a slow moment meets both alike. */
const PAIRS = 300;
/** Two-sided, at 1 in 100: beyond this the two could be told apart. */
const TELLS_APART = 2.58;

/** Whether the time of an answer tells an unknown code from a wrong proof. */
export const benchProof: Bench = async ({ say }) => {
  const store = await startStoreInTest();
  try {
    const { pool, context } = store;
    const { personal } = context;
    const sample = new URL('../../dossiers/sample.csv', import.meta.url);
    const { dossiers } = await readRegisterFiles(sample);
    const now = new Date();
    await saveDossiers({ pool, personal }, dossiers, { register: 'database', now });
    const register = createDatabaseRegister({ pool, personal });
    const parts = { register, pool, personal, calendar: { works: () => true } };
    const known = dossiers[0]?.code ?? '';
    const kept = await store.citizenSays(randomUUID(), randomUUID());
    const conversation = kept?.conversationId ?? '';
    say(`${PAIRS} tries of each kind, with the step and without it`);
    const rows: Figures[] = [];
    for (const [name, stepMs] of [
      ['as it runs', 50],
      ['without the step', 1],
    ] as const) {
      const guard = createGuardedDossiers({ ...parts, stepMs });
      const took = async (code: string): Promise<number> => {
        const started = performance.now();
        await guard.find({ code, proof: '000000', conversation, now });
        return performance.now() - started;
      };
      const unknown: number[] = [];
      const wrong: number[] = [];
      for (let at = 0; at < PAIRS; at++) {
        unknown.push(await took('H99.98-261101-0001'));
        wrong.push(await took(known));
      }
      rows.push(rowOf(name, unknown, wrong));
    }
    return rows;
  } finally {
    await store.close();
  }
};

/** Welch's t of the two means; under {@link TELLS_APART} chance alone explains the difference. */
function rowOf(name: string, unknown: readonly number[], wrong: readonly number[]): Figures {
  const error = Math.sqrt(varianceOf(unknown) / unknown.length + varianceOf(wrong) / wrong.length);
  const t = Math.abs(meanOf(unknown) - meanOf(wrong)) / error;
  return {
    name,
    'unknown code ms': meanOf(unknown).toFixed(2),
    'wrong proof ms': meanOf(wrong).toFixed(2),
    t: t.toFixed(2),
    'told apart': t > TELLS_APART ? 'yes' : 'no',
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
