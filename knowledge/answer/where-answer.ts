import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord, excerpt, sentencesOf } from './excerpt.ts';
import { cheaperOnline } from './fee-amounts.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';
import { durationText, fasterOnline } from './time-answer.ts';
import {
  capital,
  describes,
  joinedSentences,
  kindsOf,
  listText,
  type WayKind,
  waysText,
} from './ways-text.ts';

const MOST_AGENCIES = 5;
const NOTE = 260;

/** Where to hand in: agencies or level, address, the ways, and what the page says about each way. */
export function whereAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  const agencies = agenciesText(procedure);
  const levels = levelsText(procedure);
  const head = agencies ? say.where(name, agencies) : say.whereByLevel(name, levels);
  const kinds = kindsOf(procedure.ways);
  const notes = wayNotes(procedure);
  const lines = [
    head,
    ...(procedure.address ? [say.address(procedure.address)] : []),
    ...(kinds.length > 0 ? [say.waysOpen(waysText(kinds))] : []),
    ...(notes.length > 0 ? notes : firstHandIn(procedure)),
  ];
  return { text: lines.join('\n'), whole: agencies !== '' };
}

/** The agencies of the page, as it writes them; empty where it names none that may be told. */
export function agenciesText(procedure: Procedure): string {
  const all = procedure.agencies.map((one) => one.replace(/[.;\s]+$/u, ''));
  const named = all.slice(0, MOST_AGENCIES).map((one) => cutAtWord(one, 160));
  return all.length > MOST_AGENCIES
    ? say.andMore(named.join(', '), all.length - MOST_AGENCIES)
    : listText(named);
}

export function levelsText(procedure: Procedure): string {
  return listText(
    procedure.levels.filter((one) => one !== 'other').map((level) => say.level[level]),
  );
}

/** Words that tell where a dossier goes. */
const HANDS_IN = /(?:nộp|gửi|tiếp nhận)(?: \S+){0,12}? (?:tại|đến|tới|về|cho|qua|trên)(?!\p{L})/iu;

/** Stricter, for running text about everything: the dossier itself goes somewhere. */
const SENDS_DOSSIER =
  /(?:nộp|gửi) (?:(?!thông báo)\S+ ){0,3}?(?:hồ sơ|đơn|tờ khai)(?: \S+){0,12}? (?:tại|đến|tới|cho)(?!\p{L})/iu;

/** What the page says about each way, equal words joined. */
function wayNotes({ ways }: Procedure): readonly string[] {
  const said = new Map<string, WayKind[]>();
  for (const kind of kindsOf(ways)) {
    const notes = ways.filter((way) => way.kind === kind).flatMap(describes);
    const words = quote(joinedSentences(notes.filter((one) => HANDS_IN.test(one))));
    if (words) said.set(words, [...(said.get(words) ?? []), kind]);
  }
  return [...said].map(([words, kinds]) => `- ${capital(waysText(kinds))}: “${words}”`);
}

/** The first sentence of the steps that tells where a dossier goes; nothing from steps that are broken. */
function firstHandIn({ steps, brokenFields }: Procedure): readonly string[] {
  if (brokenFields.includes('steps')) return [];
  const texts = steps.flatMap((one) => [one.text, ...one.steps.map((step) => step.text)]);
  const found = texts.flatMap(sentencesOf).find((one) => SENDS_DOSSIER.test(one)) ?? '';
  const [clause = ''] = found
    .slice(Math.max(0, found.search(SENDS_DOSSIER)))
    .split(/[;.](?:\s|$)/u);
  const words = clause.replace(/(?: như sau)?[:\s]+$/u, '');
  return words ? [say.alsoOnPage(say.field.steps, quote(words))] : [];
}

function quote(words: string): string {
  const line = excerpt(words, NOTE).text.replace(/\n/gu, ' ');
  return cutAtWord(line.replace(/^[-–+*•\s]+/u, ''), NOTE);
}

/** Whether it can be handed in online, and how long that takes. */
export function onlineAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('ways'))
    return { text: say.broken(say.field.online), whole: false };
  const kinds = kindsOf(procedure.ways);
  const online = procedure.ways.filter((way) => way.kind === 'online');
  if (online.length === 0)
    return { text: say.notOnline(name, waysText(kinds)), whole: kinds.length > 0 };
  const times = [...new Set(online.map((way) => durationText(way.duration)).filter(Boolean))];
  const note = joinedSentences(online.flatMap(describes));
  const lines = [
    say.online(name),
    ...(times.length > 0 ? [say.onlineTime(listText(times, 'hoặc'))] : []),
    ...(fasterOnline(procedure.ways) ? [say.onlineFaster] : []),
    ...(cheaperOnline(procedure.ways) ? [say.onlineCheaper] : []),
    ...(note ? [say.pageSays(quote(note))] : []),
  ];
  return { text: lines.join('\n'), whole: true };
}
