import type { Cues, ReadMessage } from './cues.ts';

/** What a citizen wants of one message. */
export const INTENTS = [
  'ask_procedure',
  'file_feedback',
  'formal_complaint',
  'denunciation',
  'check_dossier',
  'ask_contact',
  'talk_to_human',
  'smalltalk',
  'cancel',
  'emergency',
  'out_of_scope',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Everything the rules look at. */
export interface Evidence {
  readonly message: ReadMessage;
  readonly wants: Cues;
  readonly talk: Cues;
  readonly official: Cues;
  readonly emergency: boolean;
  /** Words that belong to no politeness and no story. */
  readonly content: number;
  readonly screened: boolean;
}

type Rule = readonly [intent: Intent, holds: (evidence: Evidence) => boolean];

/** The first rule that holds decides; what endangers people or rights comes before what is merely asked. */
const RULES: readonly Rule[] = [
  ['emergency', ({ emergency }) => emergency],
  ['out_of_scope', ({ screened }) => screened],
  ['cancel', stops],
  ['talk_to_human', wantsPerson],
  ['denunciation', denounces],
  ['formal_complaint', complains],
  ['check_dossier', asksForDossier],
  ['ask_contact', asksForContact],
  ['smalltalk', isSmallTalk],
  ['file_feedback', reports],
  ['out_of_scope', isOtherTopic],
  ['ask_procedure', asksProcedure],
  ['file_feedback', tellsStory],
];

/** The intent of one message. */
export function intentOf(evidence: Evidence): Intent {
  return RULES.find(([, holds]) => holds(evidence))?.[0] ?? 'out_of_scope';
}

/** A long statement that asks nothing tells what happened. */
const LONG = 10;

/** A stop is short: "hủy hợp đồng đã công chứng" names a thing and is a question. */
function stops({ wants, content }: Evidence): boolean {
  const span = wants.span('cancel', 'restart', 'forget-me');
  if (span === 0 || wants.has('how')) return wants.has('forget-me');
  return wants.has('forget-me') || (content - span <= 2 && !wants.has('paper'));
}

function wantsPerson({ wants, talk }: Evidence): boolean {
  return (
    wants.has('human') &&
    !(wants.has('paper') && wants.has('how')) &&
    !talk.has('problem', 'attitude')
  );
}

/** Asking how to denounce is a question; accusing somebody is not, whatever else is asked. */
function denounces({ wants, talk }: Evidence): boolean {
  const asks = wants.has('how', 'asks-first') || wants.has('question');
  if (wants.has('denounce')) return !asks || (wants.has('proof') && !wants.has('how'));
  const accused = wants.has('accuse') && wants.has('official');
  return accused && !asks && !talk.has('illegal');
}

function complains({ wants }: Evidence): boolean {
  return wants.has('complain') && !wants.has('how', 'asks-first') && !wants.has('question');
}

const CODE = /(?<![\p{L}\p{N}])[a-z]\d{2}(\.\d{1,3})*-\d{6}-\d{3,}/iu;

function asksForDossier({ wants, talk, message }: Evidence): boolean {
  if (CODE.test(message.text)) return true;
  if (talk.has('attitude') || (talk.has('report') && !wants.has('dossier'))) return false;
  const named = /(?<!\p{L})(ho so|hs|giay hen|phieu hen|bien nhan|don)(?!\p{L})/u.test(
    message.folded,
  );
  if (wants.has('dossier-state') && (wants.has('dossier', 'submitted') || named))
    return !asksPapers(wants);
  if (wants.has('submitted') && named) return !wants.has('paper') || !wants.has('how');
  return wants.has('dossier') && !asksPapers(wants);
}

/** "Hồ sơ gồm những gì" asks for papers, not for a state. */
function asksPapers(wants: Cues): boolean {
  return wants.has('papers-question');
}

function asksForContact(evidence: Evidence): boolean {
  const { wants, talk, official } = evidence;
  if (talk.has('other-topic')) return false;
  const named = wants.has('office-name') ? 1 : 0;
  if (wants.has('doing') && official.count('official') > 1 + named) return false;
  const office = named > 0 || wants.has('office');
  const paper = wants.count('paper') > named;
  if (wants.has('contact')) return reachesOffice(wants, office, paper);
  const asksPlace = wants.has('place') && office && !paper;
  return asksPlace && !wants.has('doing') && !talk.has('problem', 'report');
}

/** A phone, an address, opening hours: of an office, not of a paper or of what is handed in. */
function reachesOffice(wants: Cues, office: boolean, paper: boolean): boolean {
  const how = wants.has('how');
  return (office || !how) && !(paper && (how || !office));
}

/** A sign without words, or nothing left once greetings, thanks and niceties are taken away. */
function isSmallTalk({ talk, wants, content, message }: Evidence): boolean {
  if (message.syllables.length === 0) return true;
  if (talk.has('who')) return !wants.has('paper');
  const span = talk.span('greet', 'thanks', 'nice', 'yes-word');
  return (
    span > 0 &&
    content - span <= 1 &&
    !wants.has('paper', 'how') &&
    !talk.has('problem', 'other-topic')
  );
}

/** What is wrong, and the wish that somebody comes, against the words of a question. */
function reports({ talk, wants, official, message }: Evidence): boolean {
  if (talk.has('other-topic', 'illegal')) return false;
  const report =
    2 * talk.count('report') +
    1.2 * talk.count('problem', 'problem-2', 'attitude') +
    0.4 * talk.count('trouble-word', 'broken') +
    (talk.has('thing') && talk.has('broken') ? 1 : 0);
  const ask =
    2 * wants.count('how') +
    0.5 * wants.count('paper') +
    0.6 * Math.min(5, official.count('official')) +
    Math.min(2, wants.count('question')) +
    wants.count('asks-first') +
    (message.text.includes('?') ? 1 : 0) +
    (wants.has('want') && wants.has('paper') ? 2.5 : 0);
  return report >= 1 && report > ask;
}

function isOtherTopic({ talk, wants }: Evidence): boolean {
  return talk.has('other-topic') && !(wants.has('paper') && wants.has('how', 'want', 'question'));
}

function asksProcedure({ wants, official, content }: Evidence): boolean {
  return (
    wants.has('paper') ||
    official.has('official') ||
    (wants.has('how', 'asks-first') && content > 1)
  );
}

function tellsStory({ message, wants }: Evidence): boolean {
  return message.syllables.length >= LONG && !message.text.includes('?') && !wants.has('question');
}
