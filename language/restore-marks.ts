import { CHAT_SPELLINGS } from './chat-spellings.ts';
import { hasMarks, stripMarks } from './fold.ts';
import { readTable } from './table.ts';

/** How sure a syllable must be before a mark is set: what is less sure stays as it was typed. */
const SURE = 0.8;
/** The best forms of a syllable are looked at; rarer ones are never the likelier reading. */
const MOST_FORMS = 8;
/** How much a form counts by itself against the pairs it was seen in. */
const UNSEEN = 0.05;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** A wall of letters is nobody's question. */
const LONGEST_TEXT = 2_000;

const CHAT: ReadonlyMap<string, string> = new Map(
  readTable(CHAT_SPELLINGS)
    .filter(({ key }) => !/[aeiouy]/u.test(stripMarks(key)) || key === 'ko')
    .map(({ key, phrases }) => [key, phrases[0] ?? '']),
);

/** How words are written with their marks, as the texts at hand write them. */
interface Written {
  /** By the bare syllable: each written form with how often it occurs. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How often each written form occurs, and each two side by side. */
  readonly counts: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

/**
 * Gives a text that was typed without marks as it was probably meant, for people to read beside the original; never
 * for deciding anything. `undefined` where it has marks of its own or nothing is sure enough.
 */
export type RestoreMarks = (text: string) => string | undefined;

/** Learns from texts that are written with marks. Pure; half a million letters take less than a second. */
export function createMarkRestorer(texts: Iterable<string>): RestoreMarks {
  const written = learn(texts);
  return (text) => {
    const typed = text.normalize('NFC');
    if (hasMarks(typed) || typed.length > LONGEST_TEXT) return undefined;
    const words = [...typed.matchAll(WORD)];
    const meant = read(
      words.map(([word]) => word.toLowerCase()),
      written,
    );
    const restored = put(typed, words, meant);
    return restored === typed ? undefined : restored;
  };
}

function learn(texts: Iterable<string>): Written {
  const forms = new Map<string, Map<string, number>>();
  const pairs = new Map<string, number>();
  const counts = new Map<string, number>();
  const bares = new Map<string, string>();
  for (const text of texts) {
    // A text without any mark teaches that words have none.
    if (!hasMarks(text)) continue;
    let before = '';
    for (const [word] of text.normalize('NFC').toLowerCase().matchAll(WORD)) {
      const bare = bares.get(word) ?? stripMarks(word);
      bares.set(word, bare);
      const known = forms.get(bare) ?? new Map<string, number>();
      known.set(word, (known.get(word) ?? 0) + 1);
      forms.set(bare, known);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const pair = `${before} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      before = word;
    }
  }
  return { forms, counts, pairs };
}

/** Each form that a word may stand for, with how likely it is by itself. */
type Candidates = readonly { readonly form: string; readonly share: number }[];

function candidatesFor(word: string, { forms }: Written): Candidates {
  const chat = CHAT.get(word);
  if (chat !== undefined) return [{ form: chat, share: 1 }];
  const known = [...(forms.get(word) ?? [])].sort((a, b) => b[1] - a[1]).slice(0, MOST_FORMS);
  const all = known.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return [{ form: word, share: 1 }];
  return known.map(([form, count]) => ({ form, share: count / all }));
}

/** The likeliest form of every word by its neighbours on both sides, or the word as typed where that is not sure. */
function read(words: readonly string[], written: Written): readonly string[] {
  const candidates = words.map((word) => candidatesFor(word, written));
  const before = fromTheLeft(candidates, written);
  const after = fromTheRight(candidates, written);
  return words.map((word, at) => {
    const own = candidates[at] ?? [];
    const weights = own.map((_, one) => (before[at]?.[one] ?? 0) * (after[at]?.[one] ?? 0));
    const all = sum(weights);
    const best = weights.indexOf(Math.max(...weights));
    const form = own[best]?.form ?? word;
    return all > 0 && (weights[best] ?? 0) / all >= SURE ? form : word;
  });
}

/** How likely a form follows another: by the pairs that were seen, and a little by itself. */
function follows(
  first: string,
  { form, share }: Candidates[number],
  { pairs, counts }: Written,
): number {
  const seen = pairs.get(`${first} ${form}`) ?? 0;
  return UNSEEN * share + (1 - UNSEEN) * (seen / ((counts.get(first) ?? 0) + 1));
}

function fromTheLeft(candidates: readonly Candidates[], written: Written): readonly number[][] {
  const weights: number[][] = [];
  for (const [at, own] of candidates.entries()) {
    const beside = candidates[at - 1];
    const before = weights[at - 1] ?? [];
    const raw = own.map((one) =>
      beside
        ? sum(beside.map(({ form }, of) => (before[of] ?? 0) * follows(form, one, written)))
        : one.share,
    );
    weights.push(evened(raw));
  }
  return weights;
}

function fromTheRight(candidates: readonly Candidates[], written: Written): readonly number[][] {
  const weights: number[][] = [];
  for (const [at, own] of [...candidates.entries()].reverse()) {
    const beside = candidates[at + 1];
    const after = weights[0] ?? [];
    const raw = own.map(({ form }) =>
      beside ? sum(beside.map((one, of) => follows(form, one, written) * (after[of] ?? 0))) : 1,
    );
    weights.unshift(evened(raw));
  }
  return weights;
}

function evened(weights: readonly number[]): number[] {
  const all = sum(weights) || 1;
  return weights.map((weight) => weight / all);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The words set back where they stood, capitals as they were. */
function put(text: string, words: readonly RegExpExecArray[], meant: readonly string[]): string {
  let out = '';
  let end = 0;
  for (const [at, found] of words.entries()) {
    const [word] = found;
    out += text.slice(end, found.index) + asTyped(word, meant[at] ?? word);
    end = found.index + word.length;
  }
  return out + text.slice(end);
}

function asTyped(word: string, meant: string): string {
  if (word.toLowerCase() === meant) return word;
  if (word.length > 1 && word === word.toUpperCase()) return meant.toUpperCase();
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return capital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
