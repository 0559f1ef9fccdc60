import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import {
  takeVoicesToHear,
  type VoiceMessage,
  type VoiceToHear,
  voiceHeard,
} from '#adapters/postgres/files.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from '../message-path/account.ts';

/** Written out at once by one process: each may take as long as the endpoint's budget. */
const AT_A_TIME = 4;

/** Listens to one voice message; never throws, ends within a budget of its own. */
export type Transcribe = (voice: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}) => Promise<
  | { readonly kind: 'heard'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly why: string }
>;

export interface HearingVoices {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly folder: string;
  readonly transcribe: Transcribe;
  /** Puts what was heard into the conversation, to be asked about. */
  readonly heard: (
    account: Account,
    id: string,
    voice: VoiceMessage & { readonly text: string },
  ) => Promise<void>;
  readonly log: Log;
}

/** Writes kept voice messages out; one that cannot be is left to the people who listen anyway. */
export async function hearVoices(hearing: HearingVoices): Promise<void> {
  const voices = await takeVoicesToHear(hearing.pool, AT_A_TIME);
  await Promise.all(voices.map((voice) => hearOne(voice, hearing)));
}

async function hearOne(voice: VoiceToHear, hearing: HearingVoices): Promise<void> {
  const { pool, accounts, folder, transcribe, heard, log } = hearing;
  const account = accounts.byId(voice.accountId);
  const bytes = await readFile(join(folder, voice.path));
  const transcript = await transcribe({ bytes, mediaType: voice.mediaType });
  if (transcript.kind === 'failed')
    log.warn({ file: voice.id, why: transcript.why }, 'a voice message was not written out');
  if (transcript.kind === 'heard' && account)
    await heard(account, voice.id, { ...voice, text: transcript.text });
  await voiceHeard(pool, voice.id, transcript.kind);
}
