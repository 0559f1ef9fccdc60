import type { Fee } from '#knowledge/schema/fee.ts';
import type { Procedure, Way } from '#knowledge/schema/procedure.ts';
import { dayText } from './cite.ts';
import { cutAtWord, sentencesOf } from './excerpt.ts';
import { amountLines, cheaperOnline, vnd } from './fee-amounts.ts';
import { type FeeOverlay } from './fee-overlay.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';
import { kindsOf, waysText } from './ways-text.ts';

/**
 * What to pay. The whole procedure is judged, not the single way: where one way's fee contradicts itself or
 * cannot be read, no way's sum is told and none is called free, since the page's table is damaged;
 * the same where the province or another document sets the fee, because "Miễn phí" beside it is the
 * portal's word for an empty cell.
 */
export function feeAnswer(
  procedure: Procedure,
  overlay?: FeeOverlay,
  name = spokenName(procedure.name),
): Part {
  if (overlay) return { text: overlayText(name, overlay), whole: true };
  if (procedure.brokenFields.includes('ways'))
    return { text: say.broken(say.field.fee), whole: false };
  const fees = procedure.ways.map((way) => way.fee);
  if (has(fees, 'conflicting') || has(fees, 'unreadable'))
    return { text: say.feeUnclear(name), whole: false };
  if (has(fees, 'set-by-province')) return setElsewhere(name, procedure.ways);
  return has(fees, 'amount') ? withAmounts(name, procedure.ways) : withoutAmounts(name, procedure);
}

function has(fees: readonly Fee[], kind: Fee['kind']): boolean {
  return fees.some((fee) => fee.kind === kind);
}

function overlayText(name: string, overlay: FeeOverlay): string {
  const sums = (overlay.amounts ?? []).map(
    (one) => `- ${vnd(one.value)}${one.per && ` (${one.per})`}`,
  );
  const words = [overlay.text ?? '', ...sums].filter(Boolean).join('\n');
  const until = overlay.to ? dayText(overlay.to) : '';
  return say.feeOverlay(name, words, overlay.resolution, dayText(overlay.from), until);
}

type SetElsewhere = Extract<Fee, { kind: 'set-by-province' }>;

/** A way whose note only says whom else to pay spoils no other way; every other such note spoils them all. */
function setElsewhere(name: string, ways: readonly Way[]): Part {
  const fees = ways
    .map((way) => way.fee)
    .filter((fee): fee is SetElsewhere => fee.kind === 'set-by-province');
  if (fees.some((fee) => fee.by === 'province'))
    return { text: say.feeOfProvince(name), whole: true };
  const document = fees.find((fee) => fee.by === 'document');
  if (document) return { text: say.feeOfDocument(name, quotable(document.note)), whole: false };
  if (
    !has(
      ways.map((way) => way.fee),
      'amount',
    )
  )
    return { text: say.feeUnclear(name), whole: false };
  const { text } = withAmounts(name, ways);
  return { text, whole: false };
}

/** A note that itself says "miễn phí" or names a share or sum is not repeated: torn from its table it misleads. */
function quotable(note: string): string {
  return /miễn phí|\d ?(?:%|đồng|đ(?!\p{L})|vnđ|usd)/iu.test(note) ? '' : cutAtWord(note, 220);
}

function withAmounts(name: string, ways: readonly Way[]): Part {
  const lines = amountLines(ways);
  const [only] = lines;
  const head = lines.length === 1 && only ? say.feeOne(name, only.words) : say.fees(name);
  const list = lines.length === 1 ? [] : lines.map((line) => `- ${line.ways}: ${line.words}`);
  const dated = lines.some((line) => line.dated) ? [say.feeDated] : [];
  const cheaper = cheaperOnline(ways) ? [say.onlineCheaper] : [];
  return {
    text: [head, ...list, ...cheaper, ...dated].join('\n'),
    whole: !lines.some((line) => line.missing),
  };
}

function withoutAmounts(name: string, procedure: Procedure): Part {
  const free = procedure.ways.filter((way) => way.fee.kind === 'free');
  const silent = kindsOf(procedure.ways.filter((way) => way.fee.kind === 'not-stated'));
  if (free.length === 0) return { text: say.feeNotStated(name), whole: false };
  const gap = silent.length > 0 ? ` ${say.feeSilentWays(waysText(silent))}` : '';
  const steps = paidInSteps(procedure);
  return {
    text: say.feeFree(name, waysText(kindsOf(free))) + gap + (steps && ` ${say.feeInSteps(steps)}`),
    whole: silent.length === 0,
  };
}

const PAYS =
  /(?<!(?:không|miễn|chưa)(?: phải)? )(?:nộp|đóng|thu) (?:các khoản )?(?:tiền )?(?:phí|lệ phí)(?!\p{L})/iu;

/** What the steps say about paying, though the fee table says free: told beside it, never instead of it. */
function paidInSteps({ steps, brokenFields }: Procedure): string {
  if (brokenFields.includes('steps')) return '';
  const clauses = steps
    .flatMap((one) => [one.text, ...one.steps.map((step) => step.text)])
    .flatMap(sentencesOf)
    .flatMap((sentence) => sentence.split(/[;,] (?=nộp|đóng)/u));
  const found = clauses.find((clause) => PAYS.test(clause) && !SUM.test(clause)) ?? '';
  return cutAtWord(found.slice(Math.max(0, found.search(PAYS))).replace(/[.;:\s]+$/u, ''), 160);
}

const SUM = /\d ?(?:%|đồng|đ(?!\p{L})|vnđ|usd)/iu;
