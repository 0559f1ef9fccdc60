import type pg from 'pg';
import { cleanPhoto } from '#adapters/files/clean-photo.ts';
import { recogniseAudio } from '#adapters/files/recognise-audio.ts';
import {
  fileKept,
  fileLater,
  fileRefused,
  type PhotoMessage,
  takeWantedFiles,
  type VoiceMessage,
  type WantedFile,
} from '#adapters/postgres/files.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { PhotoLost } from '#bot/message.ts';
import type { Account, Accounts } from '../message-path/account.ts';
import { closedBytes } from './closed-bytes.ts';
import { writeFileWhole } from './file-folder.ts';

/** Fetched in one round; the rest waits for the next. */
const AT_A_TIME = 5;
/** Over about a quarter of an hour; then the file counts as lost. */
const MOST_ATTEMPTS = 9;

export interface FetchingFiles {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  /** Where files are kept, outside of everything that is served. */
  readonly folder: string;
  readonly inspection: Seal;
  /** True where voice messages are written out. */
  readonly hears: boolean;
  /** Tells a citizen that their voice message could not be opened. */
  readonly voiceLost: (account: Account, id: string, voice: VoiceMessage) => Promise<void>;
  /** Tells a citizen that their photo could not be taken, and why. */
  readonly photoLost: (account: Account, photo: PhotoMessage, why: PhotoLost) => Promise<void>;
}

/** Brings citizens' photos and voices from the platforms, after their messages were acknowledged (design.md 3). */
export async function fetchWantedFiles(fetching: FetchingFiles): Promise<void> {
  const wanted = await takeWantedFiles(fetching.pool, AT_A_TIME);
  await Promise.all(wanted.map((one) => fetchOne(one, fetching)));
}

async function fetchOne(wanted: WantedFile, fetching: FetchingFiles): Promise<void> {
  const account = fetching.accounts.byId(wanted.accountId);
  if (!account?.fetchFile) return fileRefused(fetching.pool, wanted.id, 'no-account');
  const fetched = await account.fetchFile(wanted.source);
  if (fetched.kind === 'not-fetched') return notFetched(wanted, account, fetched.why, fetching);
  const checked = await checkedFile(wanted.kind, fetched.bytes);
  if (!checked) return refuse(wanted, account, 'not-read', fetching);
  await keep(wanted, checked, fetching);
  await account.dropFile?.(wanted.source);
}

/** A file as it may be kept. */
interface CheckedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** By its content, whatever the platform says it is: a photo without place and time, or a sound. */
export async function checkedFile(
  kind: string,
  bytes: Uint8Array,
): Promise<CheckedFile | undefined> {
  if (kind === 'photo' || kind === 'receipt') return cleanPhoto(bytes);
  const mediaType = kind === 'audio' ? recogniseAudio(bytes) : undefined;
  return mediaType && { bytes: Buffer.from(bytes), mediaType };
}

const PHOTO_LOST: Readonly<Record<string, PhotoLost>> = {
  'not-read': 'no-photo',
  'too-large': 'too-large',
};

async function notFetched(
  wanted: WantedFile,
  account: Account,
  why: string,
  fetching: FetchingFiles,
): Promise<void> {
  const again = why === 'no-answer' && (await fileLater(fetching.pool, wanted.id)) < MOST_ATTEMPTS;
  if (!again) await refuse(wanted, account, why, fetching);
}

/** The citizen was told that somebody listens, or that the photo came: where that is not so, it is said. */
async function refuse(
  { id, source, voice, photo }: WantedFile,
  account: Account,
  why: string,
  { pool, voiceLost, photoLost }: FetchingFiles,
): Promise<void> {
  if (voice) await voiceLost(account, id, voice);
  if (photo) await photoLost(account, photo, PHOTO_LOST[why] ?? 'gone');
  await fileRefused(pool, id, why);
  await account.dropFile?.(source);
}

async function keep(
  { id, sealed, voice }: WantedFile,
  { bytes, mediaType }: CheckedFile,
  { pool, folder, inspection, hears }: FetchingFiles,
): Promise<void> {
  await writeFileWhole(folder, id, sealed ? closedBytes(bytes, inspection) : bytes);
  const hear = hears && voice !== undefined;
  const file = { path: id, mediaType, size: bytes.length, closed: sealed, hear };
  await fileKept(pool, id, file);
}
