import { contentWords } from '#language/content-words.ts';
import { INTENT_WORDS } from './cue-words.ts';
import { TALK_WORDS } from './cue-words-feedback.ts';
import { OFFICIAL_WORDS } from './cue-words-official.ts';
import { type Cues, createCues, readMessage } from './cues.ts';
import { type Emergency, emergencyIn } from './emergency.ts';
import { type Intent, intentOf } from './intent.ts';
import { type Screened, screenMessage } from './screen.ts';

/** The four ways that the law keeps apart, and emergency. */
export type Track =
  | 'question'
  | 'feedback'
  | 'formal_complaint'
  | 'denunciation'
  | 'emergency'
  | 'none';

/** What one message is about, read without search, state or clock. */
export interface Understanding {
  readonly intent: Intent;
  readonly track: Track;
  readonly emergency: boolean;
  /**
   * What the message may be instead, where taking it for feedback would harm: the citizen is asked. Set only where
   * the intent itself says neither.
   */
  readonly doubt: 'denunciation' | 'formal_complaint' | undefined;
  /** Words of danger stand in a question or a story: one line of numbers belongs to the answer. */
  readonly speaksOfDanger: boolean;
  /** The topic is known to be no office's business; `out_of_scope` without it only means: nothing recognised. */
  readonly otherTopic: boolean;
  /** Why the message is turned away before anything else, if it is. */
  readonly screened: Screened | undefined;
}

const wantsIn = createCues(INTENT_WORDS);
const talkIn = createCues(TALK_WORDS);
const officialIn = createCues(OFFICIAL_WORDS);

/** Understands one message; works on text with marks, without them, in NFC or NFD. */
export function understand(text: string): Understanding {
  const message = readMessage(text);
  const wants = wantsIn(message);
  const talk = talkIn(message);
  const emergency: Emergency = emergencyIn(message);
  const screened = screenMessage(message, talk, wants);
  const intent = intentOf({
    message,
    wants,
    talk,
    official: officialIn(message),
    emergency: emergency === 'now',
    content: contentWords(text).length,
    screened: screened !== undefined,
  });
  return {
    intent,
    track: trackOf(intent),
    doubt: doubtOf(intent, wants),
    emergency: emergency === 'now',
    speaksOfDanger: emergency === 'mentioned',
    otherTopic: intent === 'out_of_scope' && (screened !== undefined || talk.has('other-topic')),
    screened: emergency === 'now' ? undefined : screened,
  };
}

/** Intents that a harmful mistake may hide behind; a question about the law is none. */
const MAY_HIDE: ReadonlySet<Intent> = new Set([
  'file_feedback',
  'out_of_scope',
  'check_dossier',
  'ask_procedure',
]);

function doubtOf(intent: Intent, wants: Cues): Understanding['doubt'] {
  if (!MAY_HIDE.has(intent)) return undefined;
  if (intent !== 'file_feedback' && wants.has('question', 'how', 'asks-first')) return undefined;
  if (wants.has('grave') || (wants.has('denounce') && !wants.has('how', 'question')))
    return 'denunciation';
  return wants.has('decision') && wants.has('own-case') && wants.has('disagree')
    ? 'formal_complaint'
    : undefined;
}

function trackOf(intent: Intent): Track {
  switch (intent) {
    case 'ask_procedure':
    case 'check_dossier':
    case 'ask_contact':
      return 'question';
    case 'file_feedback':
      return 'feedback';
    case 'formal_complaint':
    case 'denunciation':
    case 'emergency':
      return intent;
    case 'talk_to_human':
    case 'smalltalk':
    case 'cancel':
    case 'out_of_scope':
      return 'none';
  }
}
