import { type Dossier, statusOf } from '#dossiers/dossier.ts';
import type { GivenProof, Register, RegisterAnswer } from '#dossiers/register.ts';
import type { StageMap } from '#dossiers/stages.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import type { Breaker } from './breaker.ts';
import { isProved, NOBODY } from './database-register.ts';
import type { RemoteSource } from './remote-source.ts';
import { readTold } from './told-dossier.ts';

export interface RemoteRegisterParts {
  readonly name: string;
  readonly source: RemoteSource;
  readonly breaker: Breaker;
  readonly stages: StageMap;
  /** Closing time of a due day that is written without an hour. */
  readonly closes: string;
  /** Milliseconds for everything that one look-up asks of the network. */
  readonly budgetMs: number;
  /**
   * True where the register itself compares the identity number that it was sent: then what it answers is proved by
   * the digits it was asked with, if they are six or more.
   */
  readonly provesItself: boolean;
  /** What it said before, under its own name. */
  readonly remembered: Register;
  /** Keeps what a proved owner was told, so that it can be told again while the register is down. */
  readonly remember: (dossier: Dossier, now: Date) => Promise<unknown>;
  /** A failure, for log and desk; never with anything of the dossier. */
  readonly failed: (error: unknown) => void;
}

/** A register elsewhere behind the port: within its budget, behind its breaker, with its last known state. */
export function createRemoteRegister(parts: RemoteRegisterParts): Register & RemoteLook {
  return {
    name: parts.name,
    find: (code, proof, now) => find(parts, canonicalCode(code), proof, now),
    look: (code, now) => look(parts, canonicalCode(code), '', now),
  };
}

/** For followed dossiers and the test page: what the register says, whoever asks. Never shown to a citizen. */
export interface RemoteLook {
  readonly look: (code: string, now: Date) => Promise<Dossier | undefined>;
}

async function find(
  parts: RemoteRegisterParts,
  code: string,
  proof: GivenProof,
  now: Date,
): Promise<RegisterAnswer> {
  try {
    const digits = digitsOf(proof.text);
    const found = await look(parts, code, digits, now);
    const dossier = found && parts.provesItself ? withDigits(found, digits) : found;
    const proved = isProved(dossier ?? NOBODY, proof, 0);
    if (!dossier || !proved) return { kind: 'not-found' };
    await parts.remember(dossier, now).catch(parts.failed);
    return { kind: 'status', status: statusOf(dossier) };
  } catch (error) {
    parts.failed(error);
    const before = await parts.remembered.find(code, proof, now);
    return { kind: 'unavailable', last: before.kind === 'status' ? before.status : undefined };
  }
}

async function look(
  { name, source, breaker, stages, closes, budgetMs }: RemoteRegisterParts,
  code: string,
  digits: string,
  now: Date,
): Promise<Dossier | undefined> {
  return breaker.run(async () => {
    const signal = AbortSignal.timeout(budgetMs);
    const told = await source.look({ code, digits, signal });
    return told && readTold({ ...told, code }, { register: name, stages, closes, now });
  });
}

/** The longest run of digits in what was written: an identity number or its end. */
function digitsOf(text: string): string {
  const runs = (text.match(/\d(?:[\s.-]?\d)+/gu) ?? []).map((run) => run.replace(/\D/gu, ''));
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** What the register found by these digits is proved by them: padded, a short end stays an end. */
function withDigits(dossier: Dossier, digits: string): Dossier {
  return digits.length < 6 ? dossier : { ...dossier, idNumber: digits.padStart(12, '\u0000') };
}
