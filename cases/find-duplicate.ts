import { type PlacedWord, placedWords } from '#language/words-in-place.ts';

/** What comparing needs of a report. */
export interface ComparableReport {
  readonly id: string;
  readonly text: string;
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly receivedAt?: Date | undefined;
}

export interface Duplicate {
  readonly of: string;
  /** Shared share of the shorter report's words, 0..1. */
  readonly score: number;
}

/** Small words and words of reporting, folded: they say nothing about which thing is meant. */
const SAYS_NOTHING = new Set(
  (
    'o tai cua va la thi ma co bi duoc cho de voi cung nhung nhieu mot cac may nay kia do day qua lam roi rui nua lai hoai ' +
    'xin nho mong giup gium dum di coi xem bao phan anh lan den toi tui em anh chi ba con ong nguoi dan ai khong ko hok ' +
    'chua da dang se moi cu rat het luon cai chiec bon tu khi luc ngay dem hom bua tuan thang nam gio sang trua chieu ' +
    'hoi tu tren duoi ra vao vo vi nen thay noi nghe xuong len theo nhu hay sao gi nao xa phuong tinh khu nha minh ' +
    'truoc sau gan canh ben cach phia cho'
  ).split(' '),
);

/** A number with the word before it ("ấp 2", "hẻm 45", "ĐT 833") names a place: it counts as much as three words. */
const PLACE_WEIGHT = 3;
const PAIR_WEIGHT = 1.5;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface DuplicateSettings {
  /** Shared share from which two reports of one category are taken for one thing. */
  readonly enough: number;
  /** The same where the categories differ: one of them may be filed wrongly. */
  readonly enoughAcross: number;
  /** Reports further apart than this are two occasions. */
  readonly withinDays: number;
}

/** Fitted on invented pairs; the development set only measures it. */
export const DUPLICATE_SETTINGS: DuplicateSettings = {
  enough: 0.3,
  enoughAcross: 0.75,
  withinDays: 30,
};

/**
 * The earlier report that most likely speaks of the same thing: enough shared words, never in two different
 * communes or too far apart in time. Pure; whether it may be shown to anyone is decided by the category.
 */
export function findDuplicate(
  report: ComparableReport,
  earlier: readonly ComparableReport[],
  settings: DuplicateSettings = DUPLICATE_SETTINGS,
): Duplicate | undefined {
  return findDuplicates(report, earlier, settings)[0];
}

/** All earlier reports that are near enough, the likeliest first. Pure. */
export function findDuplicates(
  report: ComparableReport,
  earlier: readonly ComparableReport[],
  settings: DuplicateSettings = DUPLICATE_SETTINGS,
): readonly Duplicate[] {
  const terms = termsOf(report.text);
  const alike = earlier.flatMap((other) => {
    if (!mayBeOne(report, other, settings)) return [];
    const score = sharedShare(terms, termsOf(other.text));
    const enough = other.category === report.category ? settings.enough : settings.enoughAcross;
    return score >= enough ? [{ of: other.id, score }] : [];
  });
  return alike.sort((a, b) => b.score - a.score);
}

function mayBeOne(a: ComparableReport, b: ComparableReport, settings: DuplicateSettings): boolean {
  if (a.communeCode && b.communeCode && a.communeCode !== b.communeCode) return false;
  if (!a.receivedAt || !b.receivedAt) return true;
  const apart = Math.abs(a.receivedAt.getTime() - b.receivedAt.getTime());
  return apart <= settings.withinDays * DAY_MS;
}

/** Words and neighbouring pairs of a report with their weights. */
function termsOf(text: string): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  placedWords(text).forEach((word, at, words) => {
    const before = words[at - 1];
    const pair = `${before?.folded ?? ''} ${word.folded}`;
    if (!saysNothing(word, at)) terms.set(word.folded, 1);
    if (/^\d+$/u.test(word.folded)) terms.set(pair, PLACE_WEIGHT);
    else if (before && !saysNothing(word, at) && !saysNothing(before, at - 1)) {
      terms.set(pair, PAIR_WEIGHT);
    }
  });
  return terms;
}

/** Inside a sentence a capital makes even a small word a name: "cầu Ông Tư". */
function saysNothing(word: PlacedWord, at: number): boolean {
  return SAYS_NOTHING.has(word.folded) && !(word.capital && at > 0);
}

/** Weight of what both say, by the weight of mostly the shorter one: a short report leaves much unsaid. */
function sharedShare(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const shared = [...a].reduce((sum, [term, weight]) => sum + (b.has(term) ? weight : 0), 0);
  const [short = 0, long = 0] = [weightOf(a), weightOf(b)].sort((x, y) => x - y);
  return shared / Math.max(1, 0.8 * short + 0.2 * long);
}

function weightOf(terms: ReadonlyMap<string, number>): number {
  return [...terms.values()].reduce((sum, weight) => sum + weight, 0);
}
