import type pg from 'pg';
import { wrongProofTimes } from '#adapters/postgres/wrong-proofs.ts';
import type { PersonSeal } from '#adapters/registers/person-seal.ts';
import type { DossierFound, Dossiers } from '#bot/needs.ts';
import { mayTryProof, needsStrongProof, proofDelay } from '#dossiers/proof-limits.ts';
import type { Register, RegisterAnswer } from '#dossiers/register.ts';
import { tellDossier } from '#dossiers/tell-dossier.ts';
import type { WorkingDays } from '#language/working-days.ts';

export interface GuardedDossiersParts {
  readonly register: Register;
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly calendar: WorkingDays;
}

interface Asked {
  readonly code: string;
  readonly proof: string;
  readonly conversation: string;
  readonly now: Date;
}

/** A register behind the limits on guessing: wrong tries make the next one wait, and no code is ever locked. */
export function createGuardedDossiers(parts: GuardedDossiersParts): Dossiers {
  return {
    find: async (code, proof, conversation, now) => {
      try {
        return await find(parts, { code, proof, conversation, now });
      } catch {
        return { kind: 'unavailable' };
      }
    },
  };
}

async function find(parts: GuardedDossiersParts, asked: Asked): Promise<DossierFound> {
  const { pool, personal, register } = parts;
  const { now, code, proof } = asked;
  const who = await wrongProofTimes(pool, { who: personal.mark(asked.conversation) }, now);
  const may = mayTryProof(who, now);
  if (!may.may) return { kind: 'wait', minutes: may.minutes };
  const wrong = await wrongProofTimes(pool, { code }, now);
  const ready = Math.max(0, ...wrong.map((at) => at.getTime())) + proofDelay(wrong.length) * 1000;
  if (wrong.length > 0 && ready > now.getTime())
    return { kind: 'wait', minutes: Math.ceil((ready - now.getTime()) / 60_000) };
  const strongOnly = needsStrongProof(wrong.length);
  return toldOf(await register.find(code, { text: proof, strongOnly }, now), parts, now);
}

function toldOf(
  answer: RegisterAnswer,
  { calendar }: GuardedDossiersParts,
  now: Date,
): DossierFound {
  if (answer.kind !== 'status') return { kind: answer.kind };
  const { status } = answer;
  const text = tellDossier(status, now, calendar).lines.join('\n');
  return { kind: 'found', code: status.code, text };
}
