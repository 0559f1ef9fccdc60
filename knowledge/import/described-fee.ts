import type { Fee } from '#knowledge/schema/fee.ts';
import { notFree, type ReadFee } from './fee.ts';
import { sumsIn } from './money.ts';
import { oneLine, short } from './text.ts';

const PAID =
  /(?:lệ phí|mức thu|(?<!\p{L})phí) ?:|(?:nộp|đóng|thu|mức) (?:các khoản )?(?:tiền )?(?:lệ )?phí|\d{1,3}(?:[.,]\d{3})+ ?(?:đồng|đ(?!\p{L})|vnđ)/iu;
const EXEMPT =
  /(?:không|chưa|miễn|được miễn) (?:phải )?(?:nộp |đóng |thu )*(?:phí,? ?)?(?:và )?(?:lệ )?phí|(?:lệ )?phí ?:? ?(?:không|0 đồng)/giu;
const NAMED_FEE = /(?:phí|mức thu)[^;\n]{0,80}/giu;
/** Room for the words that go with a sum: every description of the crawl that names one fits. */
const WORDS = 900;

/** A description that speaks of a fee, or names another sum, outweighs the fee cell; its words go with the cell's sum. */
export function withDescription(found: ReadFee, description: string): ReadFee {
  const { fee } = found;
  if (fee.kind === 'free') return withoutPayment(found, description);
  if (fee.kind !== 'amount') return found;
  const telling = sentences(description).filter((one) => sums(one, fee.currency).length > 0);
  const told = telling.flatMap((one) => sums(one, fee.currency));
  const values = fee.amounts.map((one) => one.value);
  if (told.some((sum) => values.includes(sum)))
    return withWords(found, fee, telling.join(' '), values);
  const named = (description.match(NAMED_FEE) ?? []).flatMap(sumsIn);
  return named.length === 0 ? found : conflict(values, telling.join(' '));
}

function withoutPayment(found: ReadFee, description: string): ReadFee {
  const told = description.replace(EXEMPT, '');
  if (!PAID.test(told)) return found;
  return notFree(description.slice(Math.max(0, description.search(PAID))), 'description');
}

type Amount = Extract<Fee, { kind: 'amount' }>;

/** The words are kept where they say more than the cell's own sum: tiers, dates, whom to pay. */
function withWords(found: ReadFee, fee: Amount, words: string, values: readonly number[]): ReadFee {
  const others = sums(words, fee.currency).some((sum) => !values.includes(sum));
  const why = others ? 'description-names-another-sum' : found.why;
  return { fee: { ...fee, note: short(words, WORDS) }, why };
}

function conflict(values: readonly number[], words: string): ReadFee {
  const texts = [values.join(', '), short(words, WORDS)];
  return { fee: { kind: 'conflicting', texts }, why: 'description-names-another-sum' };
}

function sums(words: string, currency: Amount['currency']): readonly number[] {
  if (currency === 'VND') return sumsIn(words);
  return [...words.matchAll(/(\d+(?:[.,]\d+)?) ?USD/giu)].map(([, sum = '']) => Number(sum));
}

/** A stop before a capital or a list marker ends a sentence; tiers joined by ";" stay together. */
function sentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.;])\s+(?=\p{Lu}|[-+*(]\s?\p{L})/u)
    .map(oneLine)
    .filter(Boolean);
}
