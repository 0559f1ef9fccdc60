import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import {
  type LettersAsked,
  notSent,
  notTaken,
  type Replayed,
  sendAgain,
  setAside,
  takeAgain,
} from '#adapters/postgres/message-path/dead-letters.ts';

/** Names one dead letter in a form or on a command line: `bubble:<id>`, or `turn:<key of its call-back>`. */
export type Letter = `bubble:${string}` | `turn:${string}`;

/** A letter's name as it was given; `undefined` where it is none. */
export function readLetter(name: string): Letter | undefined {
  if (/^bubble:\d{1,18}$/u.test(name)) return name as Letter;
  return /^turn:[\w/-]{1,100}$/u.test(name) ? (name as Letter) : undefined;
}

/** What became of several: how many went again, and whose conversations have to be hurried. */
export interface ReplayedLetters {
  readonly again: number;
  readonly held: number;
  readonly gone: number;
  /** Where bubbles wait again. */
  readonly toDeliver: readonly string[];
  /** Where messages wait again. */
  readonly toRing: readonly string[];
}

/** Sends bubbles and takes turns again, each under the key it had, and writes down who wanted it. */
export async function replayLetters(
  pool: pg.Pool,
  letters: readonly Letter[],
  actor: string,
): Promise<ReplayedLetters> {
  const done: { readonly letter: Letter; readonly result: Replayed }[] = [];
  for (const letter of new Set(letters)) {
    const result = await replayOne(pool, letter);
    if (result.kind === 'again')
      await audit(pool, { actor, act: 'letter-replayed', object: letter });
    done.push({ letter, result });
  }
  const count = (kind: Replayed['kind']): number =>
    done.filter(({ result }) => result.kind === kind).length;
  const where = (start: string): readonly string[] =>
    done.flatMap(({ letter, result }) =>
      letter.startsWith(start) && result.kind === 'again' ? [result.conversationId] : [],
    );
  return {
    again: count('again'),
    held: count('held'),
    gone: count('gone'),
    toDeliver: where('bubble:'),
    toRing: where('turn:'),
  };
}

async function replayOne(pool: pg.Pool, letter: Letter): Promise<Replayed> {
  return letter.startsWith('bubble:')
    ? sendAgain(pool, idOf(letter))
    : takeAgain(pool, idOf(letter));
}

/** Takes a bubble off the list for good; a turn leaves it when staff see to its citizen. */
export async function setLetterAside(pool: pg.Pool, letter: Letter, actor: string): Promise<void> {
  if (letter.startsWith('bubble:') && (await setAside(pool, idOf(letter))))
    await audit(pool, { actor, act: 'letter-set-aside', object: letter });
}

function idOf(letter: Letter): string {
  return letter.slice(letter.indexOf(':') + 1);
}

/** A dead letter as lists show it, newest first within its kind. */
export interface LetterRow {
  readonly letter: Letter;
  readonly conversationId: string;
  readonly account: string;
  readonly at: Date;
  readonly held: boolean;
  /** Why it failed, as the outbox names it; `turn-failed` for a message. */
  readonly reason: string;
}

/** Dead letters, bubbles first; the newest of the whole office where nothing else is asked. */
export async function deadLetters(
  pool: pg.Pool,
  asked?: LettersAsked,
): Promise<readonly LetterRow[]> {
  const [bubbles, turns] = await Promise.all([notSent(pool, asked), notTaken(pool, asked)]);
  return [
    ...bubbles.map(({ id, ...row }) => ({ ...row, letter: `bubble:${id}` as const })),
    ...turns.map(({ key, ...row }) => ({
      ...row,
      letter: `turn:${key}` as const,
      reason: 'turn-failed',
    })),
  ];
}
