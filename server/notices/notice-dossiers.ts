import {
  type ChangedDossier,
  changedDossiers,
  type FollowWords,
  remindFollower,
  tellFollower,
  type WaitingForFollower,
  waitingForFollowers,
} from '#adapters/postgres/notices/dossier-follows.ts';
import {
  dossierChangedNotice,
  dossierReminder,
  dossiersChangedNotice,
} from '#bot/replies/notice.ts';
import { dossierStageWords, dossierTodo } from '#dossiers/stage-words.ts';
import { isContestable, stageOf } from '#dossiers/stages.ts';
import { sayDay } from '#language/date-words.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { type WorkingDays, workingDaysBetween } from '#language/working-days.ts';
import type { NoticeParts } from './notice-parts.ts';

const AT_A_TIME = 200;
/** Two working days are enough to bring a paper (issue of the dossier look-up), and to wait for who was told already. */
const REMIND_DAYS = 2;

/** One round: every follower whose dossiers have other statuses than they know gets one notice, once. */
export async function noticeDossiers({ pool, office }: NoticeParts): Promise<void> {
  const byFollower = new Map<string, ChangedDossier[]>();
  for (const changed of await changedDossiers(pool, AT_A_TIME)) {
    const { conversationId } = changed;
    byFollower.set(conversationId, [...(byFollower.get(conversationId) ?? []), changed]);
  }
  for (const all of byFollower.values()) await tellFollower(pool, all, wordsOf(office));
}

function wordsOf(office: string): FollowWords {
  return {
    one: ({ code, procedure, status }) => {
      const stage = stageOf(status);
      return dossierChangedNotice(
        { code, procedure },
        dossierStageWords(stage),
        dossierTodo(stage),
        office,
        isContestable(stage),
      );
    },
    several: (all) =>
      dossiersChangedNotice(
        all.map(({ code, procedure, status }) => ({
          code,
          procedure,
          stage: dossierStageWords(stageOf(status)),
        })),
        office,
      ),
  };
}

/** Who follows is reminded two working days before papers are due, and when a result has waited as long. */
export async function remindFollowers(
  { pool, office, now }: NoticeParts,
  calendar: WorkingDays,
): Promise<void> {
  const at = now();
  for (const waiting of await waitingForFollowers(pool, at))
    if (isNear(waiting, at, calendar)) {
      const day = sayDay(civilDateOf(waiting.day));
      const words = dossierReminder(waiting, { kind: waiting.kind, day }, office);
      await remindFollower(pool, waiting, words);
    }
}

function isNear({ kind, day }: WaitingForFollower, now: Date, calendar: WorkingDays): boolean {
  const [today, other] = [civilDateOf(now), civilDateOf(day)];
  return kind === 'papers'
    ? workingDaysBetween(today, other, calendar) <= REMIND_DAYS
    : workingDaysBetween(other, today, calendar) >= REMIND_DAYS;
}
