import type { Fee } from '#knowledge/schema/fee.ts';
import type { Procedure, Way } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import { amountLines } from './fee-amounts.ts';
import { say } from './phrases.ts';
import { resultsOf } from './result-answer.ts';
import { durationText } from './time-answer.ts';
import { kindsOf, listText, waysText } from './ways-text.ts';
import { agenciesText, levelsText } from './where-answer.ts';

const RESULT = 160;
const FEE = 260;

/** One line for each thing by which two procedures are told apart, in the order citizens ask for them. */
export const GLANCES = {
  result: (one: Procedure) => cutAtWord(resultsOf(one)[0] ?? '', RESULT) || say.glance.notStated,
  where: (one: Procedure) => agenciesText(one) || levelsText(one) || say.glance.notStated,
  ways: (one: Procedure) => waysText(kindsOf(one.ways), 'và') || say.glance.notStated,
  time,
  fee,
  papers,
} as const;

function time({ ways, brokenFields }: Procedure): string {
  if (brokenFields.includes('ways')) return say.glance.unclear;
  const byKind = kindsOf(ways).flatMap((kind) => {
    const times = ways.flatMap((way) => (way.kind === kind ? [durationText(way.duration)] : []));
    const told = [...new Set(times.filter(Boolean))];
    return told.length > 0 ? [{ kind, told: listText(told, 'hoặc') }] : [];
  });
  const all = new Set(byKind.map(({ told }) => told));
  if (all.size <= 1) return [...all][0] ?? say.glance.notStated;
  return byKind.map(({ kind, told }) => `${say.way[kind]} ${told}`).join(', ');
}

/** The same caution as the fee answer: a doubtful cell makes every sum of the page doubtful. */
function fee({ ways, brokenFields }: Procedure): string {
  const kinds = new Set<Fee['kind']>(ways.map((way) => way.fee.kind));
  if (brokenFields.includes('ways') || kinds.has('conflicting') || kinds.has('unreadable'))
    return say.glance.unclear;
  if (kinds.has('set-by-province')) return setElsewhere(ways);
  if (kinds.has('amount')) return sums(ways);
  const free = ways.filter((way) => way.fee.kind === 'free');
  if (free.length === 0) return say.glance.notStated;
  return free.length === ways.length
    ? say.wayFree
    : say.glance.freeWhen(waysText(kindsOf(free), 'và'));
}

function setElsewhere(ways: readonly Way[]): string {
  const by = ways.flatMap(({ fee: one }) => (one.kind === 'set-by-province' ? [one.by] : []));
  return by.includes('province') ? say.glance.ofProvince : say.glance.elsewhere;
}

function sums(ways: readonly Way[]): string {
  const lines = amountLines(ways);
  const told = lines
    .map((line) =>
      lines.length === 1 ? line.words : `${line.ways.toLocaleLowerCase('vi')} ${line.words}`,
    )
    .join(', ');
  return told.length <= FEE ? told : say.glance.manySums;
}

function papers({ papers: groups, brokenFields }: Procedure): string {
  if (brokenFields.includes('papers')) return say.glance.unclear;
  const count = groups.flatMap((group) => group.papers).filter((paper) => paper.parsed).length;
  if (count === 0) return say.glance.notStated;
  return groups.length > 1 ? say.glance.cases(groups.length) : say.glance.papersOf(count);
}
