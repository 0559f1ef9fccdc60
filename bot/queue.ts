/** Where somebody stands among those who wait for a person; minutes as they were of late, none where too few waited. */
export interface QueuePlace {
  readonly place: number;
  readonly minutes: number | undefined;
}

/** What a citizen was told of their place in the queue, and how often. */
export interface ToldPlace {
  readonly place: number;
  readonly at: Date;
  readonly times: number;
}

/** Told again at most so often, and not sooner than so many minutes after the last time. */
const MOST_TIMES = 3;
const LEAST_MINUTES = 5;

/** Whether the place has changed so much that it is worth another bubble: half of what was told, or the very next. */
export function tellsPlaceAgain(told: ToldPlace, place: number, now: Date): boolean {
  if (told.times >= MOST_TIMES || place >= told.place) return false;
  if (now.getTime() - told.at.getTime() < LEAST_MINUTES * 60_000) return false;
  return place === 1 || place <= told.place / 2;
}

/** The wait for a place, in minutes that sound no surer than they are: whole ones up to ten, then fives. */
export function minutesFor(place: number, minutesEach: number | undefined): number | undefined {
  if (minutesEach === undefined) return undefined;
  const minutes = Math.max(1, Math.ceil(place * minutesEach));
  return minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5;
}
