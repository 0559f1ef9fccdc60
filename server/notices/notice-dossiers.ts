import {
  type ChangedDossier,
  changedDossiers,
  tellFollower,
} from '#adapters/postgres/notices/dossier-follows.ts';
import { dossierChangedNotice } from '#bot/replies/notice.ts';
import { dossierStageWords, dossierTodo } from '#dossiers/stage-words.ts';
import { stageOf } from '#dossiers/stages.ts';
import type { NoticeParts } from './notice-parts.ts';

const AT_A_TIME = 200;

/** One round: every follower whose dossier has another status than they know gets a notice, once. */
export async function noticeDossiers({ pool, office }: NoticeParts): Promise<void> {
  for (const changed of await changedDossiers(pool, AT_A_TIME))
    await tellFollower(pool, changed, wordsFor(changed, office));
}

function wordsFor(
  { code, procedure, status }: ChangedDossier,
  office: string,
): ReturnType<typeof dossierChangedNotice> {
  const stage = stageOf(status);
  return dossierChangedNotice(
    { code, procedure },
    dossierStageWords(stage),
    dossierTodo(stage),
    office,
  );
}
