import type { Register } from '#dossiers/register.ts';
import { canonicalCode } from '#language/canonical-code.ts';

/** A register and the codes that are its own. */
export interface Assigned {
  readonly register: Register;
  /** Beginnings of codes, as `G01.` or `000.*.H51-`; `*` stands for any signs but `-`. */
  readonly codes: readonly string[];
}

/**
 * One register in place of several: each code is asked of the register with the longest fitting beginning, all
 * others of `otherwise`. Exactly one is asked, so that the time does not tell which knew it.
 */
export function chooseRegister(assigned: readonly Assigned[], otherwise: Register): Register {
  const rules = assigned
    .flatMap(({ register, codes }) => codes.map((code) => ({ register, code })))
    .map(({ register, code }) => ({ register, pattern: patternOf(code), length: code.length }))
    .sort((a, b) => b.length - a.length);
  const of = (code: string): Register =>
    rules.find(({ pattern }) => pattern.test(canonicalCode(code)))?.register ?? otherwise;
  return {
    name: 'chosen-by-code',
    find: (code, proof, now) => of(code).find(code, proof, now),
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
