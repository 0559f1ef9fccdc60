import type { Register } from '#dossiers/register.ts';
import { canonicalCode } from '#language/canonical-code.ts';

/** A register and the codes that are its own. */
export interface Assigned {
  readonly register: Register;
  /** Beginnings of codes, as `G01.` or `000.*.H51-`; `*` stands for any signs but `-`. */
  readonly codes: readonly string[];
}

/** Which of several registers a code belongs to: the one with the longest fitting beginning, if any fits. */
export function ownerByCode(assigned: readonly Assigned[]): (code: string) => Register | undefined {
  const rules = assigned
    .flatMap(({ register, codes }) => codes.map((code) => ({ register, code })))
    .map(({ register, code }) => ({ register, pattern: patternOf(code), length: code.length }))
    .sort((a, b) => b.length - a.length);
  return (code) => rules.find(({ pattern }) => pattern.test(canonicalCode(code)))?.register;
}

/**
 * One register in place of several: each code is asked of the register it belongs to, all others of `otherwise`.
 * Exactly one is asked, so that the time does not tell which knew it.
 */
export function chooseRegister(assigned: readonly Assigned[], otherwise: Register): Register {
  const owner = ownerByCode(assigned);
  return {
    name: 'chosen-by-code',
    find: (code, proof, now) => (owner(code) ?? otherwise).find(code, proof, now),
    findByPhone: otherwise.findByPhone,
  };
}

function patternOf(code: string): RegExp {
  const parts = code
    .toUpperCase()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\/]/gu, '\\$&'));
  return new RegExp(`^${parts.join('[^-]*')}`, 'u');
}
