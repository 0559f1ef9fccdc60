import type pg from 'pg';
import type { PersonSeal } from '../person-seal.ts';
import type { PushFormat } from './read-push.ts';

/** A push that was proved and could be read; it is kept before it is answered, and applied later. */
export interface AcceptedPush {
  readonly register: string;
  /** The sender's idempotency key. */
  readonly key: string;
  readonly format: PushFormat;
  readonly sentAt: Date;
  readonly text: string;
}

export interface PushInbox {
  /** Resolves once it is safely kept; the same key of the same register is kept once. */
  readonly keep: (push: AcceptedPush) => Promise<void>;
}

interface Waiting {
  readonly push: AcceptedPush;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Pushes of one statement: what comes while one is written goes into the next, so a burst costs few commits. */
const AT_A_TIME = 200;

const KEEP = `INSERT INTO dossier_push (register, key, body)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[]) ON CONFLICT (register, key) DO NOTHING`;

export function createPushInbox({
  pool,
  personal,
}: {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
}): PushInbox {
  const waiting: Waiting[] = [];
  let writing = false;
  const write = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) await keepSome(pool, personal, waiting.splice(0, AT_A_TIME));
    writing = false;
  };
  return {
    keep: (push) =>
      new Promise((resolve, reject) => {
        waiting.push({ push, resolve, reject });
        void write();
      }),
  };
}

async function keepSome(
  pool: pg.Pool,
  personal: PersonSeal,
  some: readonly Waiting[],
): Promise<void> {
  const pushes = some.map(({ push }) => push);
  try {
    await pool.query(KEEP, [
      pushes.map(({ register }) => register),
      pushes.map(({ key }) => key),
      pushes.map(({ format, sentAt, text }) =>
        personal.close(JSON.stringify({ format, sentAt, text })),
      ),
    ]);
    for (const { resolve } of some) resolve();
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}
