import { z } from 'zod';
import { foldText } from '#language/fold.ts';
import { NONE, RULES } from './choice-prompt.ts';
import type { ChoiceQuestion } from './choice-question.ts';

/**
 * Why a model's choice was not taken:
 * - `too-late`, `unreachable`, `refused` (an HTTP error), `broke-off` (half a reply);
 * - `not-as-asked`: no JSON, or of another form; `not-a-candidate`: a code that nobody offered;
 * - `link`, `leak` (of its rules), `invented` (a number that the citizen did not write), `strays` (other words);
 * - `resting`: not asked, after several failures in a row.
 */
export type WhyNot =
  | 'too-late'
  | 'unreachable'
  | 'refused'
  | 'broke-off'
  | 'not-as-asked'
  | 'not-a-candidate'
  | 'link'
  | 'leak'
  | 'invented'
  | 'strays'
  | 'resting';

/** `none` may carry the question in other words; they are for the search and are never shown. */
export type Choice =
  | { readonly kind: 'chosen'; readonly code: string }
  | { readonly kind: 'none'; readonly question?: string }
  | { readonly kind: 'failed'; readonly why: WhyNot };

const Reply = z.strictObject({ code: z.string(), question: z.string().max(300) });

/** Reads a reply as a stranger's: what does not fit in any way is thrown away whole. */
export function readChoice(text: string, asked: ChoiceQuestion): Choice {
  const reply = Reply.safeParse(parsed(text));
  if (!reply.success) return { kind: 'failed', why: 'not-as-asked' };
  const { code } = reply.data;
  const question = reply.data.question.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (code !== NONE && !asked.candidates.some((candidate) => candidate.code === code))
    return { kind: 'failed', why: 'not-a-candidate' };
  const wrong = question === '' ? undefined : wrongWith(question, asked);
  if (wrong) return { kind: 'failed', why: wrong };
  if (code !== NONE) return { kind: 'chosen', code };
  return question === '' ? { kind: 'none' } : { kind: 'none', question };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A scheme, an address, or anything shaped like a host name. */
const LINK = /:\/\/|www\.|@|[\p{L}\d]\.[a-z]{2,}(?![\p{L}\d])/iu;
/** So many words of the rules in a row are no accident. */
const LEAKED_WORDS = 5;
/** Share of a rewritten question's words that the question, the topic or a candidate's name must hold. */
const KEPT_WORDS = 0.5;

function wrongWith(question: string, asked: ChoiceQuestion): WhyNot | undefined {
  if (LINK.test(question)) return 'link';
  if (repeatsRules(question)) return 'leak';
  const given = [
    asked.question,
    asked.topic ?? '',
    ...asked.candidates.map(({ name }) => name),
  ].join(' ');
  const numbers = new Set(numbersOf(`${asked.question} ${asked.topic ?? ''}`));
  if (numbersOf(question).some((number) => !numbers.has(number))) return 'invented';
  const known = new Set(plainWords(given));
  const words = plainWords(question);
  const kept = words.filter((word) => known.has(word)).length;
  return kept < words.length * KEPT_WORDS ? 'strays' : undefined;
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\d+/gu) ?? [];
}

const RULE_WORDS = ` ${plainWords(RULES).join(' ')} `;

function repeatsRules(text: string): boolean {
  const words = plainWords(text);
  return words.some((_, at) => {
    const run = words.slice(at, at + LEAKED_WORDS);
    return run.length === LEAKED_WORDS && RULE_WORDS.includes(` ${run.join(' ')} `);
  });
}

function plainWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\d]+/gu) ?? [];
}
