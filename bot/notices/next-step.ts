import { NOTICE_WAYS, type NoticeWay } from './notice.ts';
import { nextMorning, type QuietHours, tomorrowMorning } from './quiet-hours.ts';
import { followsFrom, type Refusal, type Try } from './told.ts';

/** Why a way is not open to a citizen at all. */
export type Closed = 'not-wished' | 'no-address' | 'no-template' | 'way-off' | 'window-closed';

/** Everything that decides how a notice goes on. */
export interface Standing {
  readonly ways: Readonly<Record<NoticeWay, 'open' | Closed>>;
  readonly tries: readonly Try[];
  readonly quiet: QuietHours;
  readonly now: Date;
  /** Keeps notices that wait for the same morning apart. */
  readonly spreadMs: number;
}

export type NextStep =
  | { readonly kind: 'tell'; readonly way: NoticeWay }
  | { readonly kind: 'wait'; readonly until: Date; readonly because: Refusal }
  /** It lies in a chat that does not ring, and no other way was open: that is all that can be done. */
  | { readonly kind: 'left-there' }
  | { readonly kind: 'not-sent' };

/** Minutes between tries at a way that is busy; after them the next way is taken. */
const AGAIN_AFTER_MINUTES = [1, 5, 15, 60, 180] as const;
/** Days on which a way whose quota is gone is tried again. */
const MOST_DAYS = 3;
/** Zalo's night ends at 06:00; five minutes keep clocks that differ apart (channels.md 5.5). */
const AFTER_NIGHT_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

type AfterTries =
  | 'free'
  | 'used-up'
  | { readonly until: Date; readonly because: Refusal; readonly others: boolean };

/**
 * The ladder: the first open way that is not used up. A busy way is waited for; while a quota is gone the next
 * way is taken, and only where there is none the next day is waited for.
 */
export function nextStep(standing: Standing): NextStep {
  let day: NextStep | undefined;
  for (const way of NOTICE_WAYS) {
    if (standing.ways[way] !== 'open') continue;
    const after = afterTries(way, standing);
    if (after === 'free') return { kind: 'tell', way };
    if (after === 'used-up') continue;
    const wait = { kind: 'wait', until: after.until, because: after.because } as const;
    if (!after.others) return wait;
    day ??= wait;
  }
  if (day) return day;
  const left = standing.tries.some(({ because }) => because === 'left-there');
  return { kind: left ? 'left-there' : 'not-sent' };
}

function afterTries(way: NoticeWay, { tries, quiet, now, spreadMs }: Standing): AfterTries {
  const mine = tries.filter((one) => one.way === way);
  const last = mine.at(-1);
  if (!last) return 'free';
  const follows = followsFrom(last.because);
  if (follows === 'next-way' || follows === 'unknown') return 'used-up';
  const same = mine.filter(({ because }) => followsFrom(because) === follows).length;
  const until = backAt(last, same, follows, quiet, spreadMs);
  if (!until) return 'used-up';
  if (until <= now) return 'free';
  return { until, because: last.because, others: follows === 'tomorrow' };
}

function backAt(
  { at, afterMs }: Try,
  times: number,
  follows: 'again' | 'tomorrow' | 'morning',
  quiet: QuietHours,
  spreadMs: number,
): Date | undefined {
  const tried = new Date(at);
  const minutes = AGAIN_AFTER_MINUTES[times - 1];
  if (follows === 'again')
    return minutes === undefined
      ? undefined
      : new Date(tried.getTime() + Math.max(minutes * MINUTE_MS, afterMs ?? 0));
  if (times > MOST_DAYS) return undefined;
  const morning =
    follows === 'tomorrow' ? tomorrowMorning(quiet, tried) : nextMorning(quiet, tried);
  return new Date(morning.getTime() + AFTER_NIGHT_MS + spreadMs);
}
