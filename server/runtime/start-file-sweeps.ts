import { readReceiptPhoto } from '#adapters/receipts/photo-reader.ts';
import { createTranscriber } from '#adapters/speech/transcriber.ts';
import type { Env } from '../config.ts';
import { fetchWantedFiles } from '../files/fetch-wanted-files.ts';
import { filesFolder } from '../files/file-folder.ts';
import { type HearingVoices, hearVoices, type Transcribe } from '../files/hear-voices.ts';
import { putFilesAway } from '../files/put-files-away.ts';
import { readReceipts } from '../files/read-receipts.ts';
import type { Log } from '../log.ts';
import { type Keeping, keepReceiptRead, keepTranscript } from '../message-path/keep-event.ts';
import { keepPhotoLost } from '../message-path/keep-photo-lost.ts';
import type { Foundation } from './open-foundation.ts';
import { type Sweep, sweep } from './sweeps.ts';

/** A voice may tell of danger: what is sent is fetched and written out soon. */
const FETCH_MS = 2_000;
const HEAR_MS = 1_000;
const PUT_AWAY_MS = 5_000;

/** Fetches what citizens send, writes voices out where that is set, and puts away what nobody may see. */
export function startFileSweeps(
  { store, accounts, context }: Foundation,
  {
    env,
    log,
    ring,
    deliver,
  }: { readonly env: Env; readonly log: Log } & Pick<Keeping, 'ring' | 'deliver'>,
): readonly Sweep[] {
  const { inspection } = context;
  const pool = store.work;
  const keeping: Keeping = { pool, context, ring, deliver };
  const folder = filesFolder(env);
  const transcribe = transcriberOf(env);
  const files = { pool, accounts, folder, log };
  const fetch = (): Promise<void> =>
    fetchWantedFiles({
      ...files,
      inspection,
      hears: transcribe !== undefined,
      voiceLost: (account, id, voice) => keepTranscript(account, id, voice, keeping),
      photoLost: (account, photo, why) => keepPhotoLost(account, photo, why, keeping),
    });
  const heard: HearingVoices['heard'] = (account, id, voice) =>
    keepTranscript(account, id, voice, keeping);
  const hear = transcribe && (() => hearVoices({ ...files, transcribe, heard }));
  const receipts = (): Promise<void> =>
    readReceipts({
      ...files,
      read: readReceiptPhoto,
      tell: (account, photo, codes) => keepReceiptRead(account, photo, codes, keeping),
    });
  return [
    sweep('receipts', HEAR_MS, receipts, log),
    sweep('files', FETCH_MS, fetch, log),
    sweep('files to put away', PUT_AWAY_MS, () => putFilesAway(pool, folder, inspection), log),
    ...(hear ? [sweep('voices', HEAR_MS, hear, log)] : []),
  ];
}

function transcriberOf(env: Env): Transcribe | undefined {
  const { ASR_URL: url, ASR_KIND: kind, ASR_KEY: key, ASR_MODEL: model } = env;
  return url === undefined
    ? undefined
    : createTranscriber({ url, kind, key, model, budgetMs: env.ASR_BUDGET_MS });
}
