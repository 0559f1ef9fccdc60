import type pg from 'pg';
import { changesSince, type Marks } from '#adapters/postgres/desk-talks.ts';
import type { DeskNews } from '#console/protocol.ts';

/** What changed, and for whom something was noted, by login. */
export type PulseNews = Omit<DeskNews, 'own'> & { readonly people: readonly string[] };

/** Tells every open desk of this process what changed, whichever process changed it. */
export interface Pulse {
  /** Calls `hear` with what is new; returns how to stop. */
  readonly watch: (hear: (news: PulseNews) => void) => () => void;
  /** Something of a conversation changed that leaves no new row: held, delivered, seen. */
  readonly touched: (conversation: string) => void;
  /** Somebody came to a case or left it. */
  readonly looked: (receipt: string) => void;
}

/** Soon enough for a person who reads along, and one look at four index ends for all desks together. */
const EVERY_MS = 1_500;

/** Looks at the store only while somebody watches. */
export function createPulse(pool: pg.Pool): Pulse {
  const watchers = new Set<(news: PulseNews) => void>();
  let marks: Marks | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (news: Partial<PulseNews>): void => {
    const whole = { conversations: [], cases: [], looks: [], people: [], ...news };
    for (const hear of watchers) hear(whole);
  };
  const look = async (): Promise<void> => {
    const { marks: now, ...news } = await changesSince(pool, marks);
    marks = now;
    if (Object.values(news).some((list) => list.length > 0)) tell(news);
  };
  const beat = (): void => {
    timer = setTimeout(() => {
      // A store that is away is noticed by everything else; the next beat asks again.
      look()
        .catch(() => undefined)
        .finally(() => {
          if (watchers.size > 0) beat();
          else timer = undefined;
        });
    }, EVERY_MS);
    timer.unref();
  };
  return {
    watch: (hear) => {
      watchers.add(hear);
      if (timer === undefined) {
        marks = undefined;
        beat();
      }
      return () => {
        watchers.delete(hear);
      };
    },
    touched: (conversation) => tell({ conversations: [conversation] }),
    looked: (receipt) => tell({ looks: [receipt] }),
  };
}
