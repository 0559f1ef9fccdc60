import { fold, wordsOf } from '#language/fold.ts';
import { readPhone } from '#language/phones.ts';
import type { Dossier } from './dossier.ts';

/** A phone on more dossiers than this belongs to an office or a helper: it proves nothing (design.md 7). */
export const PHONE_USES_LIMIT = 20;

/** A proof is short. More numbers or words in one message are guesses, and prove nothing. */
const LONGEST_PROOF = 80;
const MOST_WORDS = 14;
const MOST_OF_ONE_LENGTH: Readonly<Record<number, number>> = { 4: 2, 6: 1, 9: 1, 12: 1 };

export interface ProofRules {
  /** After many wrong tries only the long form of the identity number counts. */
  readonly strongOnly?: boolean | undefined;
}

/**
 * Whether what a citizen wrote proves that the dossier is theirs: the last six characters of the identity
 * number (or all of it), or its last four with the year of birth or the given name. Every comparison runs to
 * its end and all are made, so that the time tells nothing. A phone number typed in is no proof.
 */
export function proves(dossier: Dossier, given: string, rules: ProofRules = {}): boolean {
  const said = readSaid(given);
  const strong = [provesBySix(dossier, said), provesByWhole(dossier, said)];
  const weak = [provesByYear(dossier, said), provesByName(dossier, said)];
  const counted = rules.strongOnly ? strong : [...strong, ...weak];
  const fair = isOneTry(given, said) && dossier.idNumber.length >= 9;
  return counted.reduce((any, one) => any || one, false) && fair;
}

/**
 * Whether a contact proves it: only one that the platform marks as the sender's own (Telegram does, Zalo's
 * shared phone does not), and only a phone that is not on dozens of dossiers.
 */
export function provesByContact(
  dossier: Dossier,
  contact: { readonly phone: string; readonly own: boolean },
  phoneUses: number,
): boolean {
  const phone = readPhone(contact.phone) ?? '';
  const equal = sameText(phone, dossier.phone);
  return equal && contact.own && phone !== '' && phoneUses <= PHONE_USES_LIMIT;
}

interface Said {
  /** Runs of digits; a run in groups of three ("027 468 772") is one run. */
  readonly runs: readonly string[];
  /** Words without marks. */
  readonly words: readonly string[];
}

function isOneTry(given: string, { runs, words }: Said): boolean {
  const ofLength = (length: number) => runs.filter((run) => run.length === length).length;
  const fewNumbers = Object.entries(MOST_OF_ONE_LENGTH).every(
    ([length, most]) => ofLength(Number(length)) <= most,
  );
  return given.length <= LONGEST_PROOF && words.length <= MOST_WORDS && fewNumbers;
}

function readSaid(given: string): Said {
  const apart: string[] = given.match(/\d+/gu) ?? [];
  const together = (given.match(/\d(?:[\s.-]?\d)+/gu) ?? []).map((run) => run.replace(/\D/gu, ''));
  return { runs: [...new Set([...apart, ...together])], words: wordsOf(given).map(fold) };
}

function provesBySix({ idNumber }: Dossier, { runs }: Said): boolean {
  return anyOf(runs, (run) => sameText(run, idNumber.slice(-6)));
}

function provesByWhole({ idNumber }: Dossier, { runs }: Said): boolean {
  return anyOf(runs, (run) => sameText(run, idNumber));
}

function provesByYear({ idNumber, birthYear }: Dossier, { runs }: Said): boolean {
  const four = anyOf(runs, (run) => sameText(run, idNumber.slice(-4)));
  const year = anyOf(runs, (run) => sameText(run, String(birthYear ?? 'unknown')));
  return four && year;
}

function provesByName({ idNumber, applicant }: Dossier, { runs, words }: Said): boolean {
  const four = anyOf(runs, (run) => sameText(run, idNumber.slice(-4)));
  const name = wordsOf(applicant).map(fold).at(-1) ?? '';
  const named = anyOf(words, (word) => sameText(word, name));
  return four && named && name !== '';
}

/** Looks at every one, also after a hit. */
function anyOf(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.reduce((any, value) => test(value) || any, false);
}

/** Compares to the end whatever differs; the length alone may be learned. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    difference |= (a.charCodeAt(at) || 0) ^ (b.charCodeAt(at) || 0);
  }
  return difference === 0;
}
