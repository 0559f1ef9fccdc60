import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord, excerpt } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';
import { durationText } from './time-answer.ts';
import { capital, kindsOf, listText, waysText } from './ways-text.ts';

const MOST_AGENCIES = 5;
const NOTE = 260;

/** Where to hand in: agencies or level, address, the ways, and what the page says about each way. */
export function whereAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  const agencies = agenciesText(procedure);
  const levels = levelsText(procedure);
  const head = agencies ? say.where(name, agencies) : say.whereByLevel(name, levels);
  const kinds = kindsOf(procedure.ways);
  const lines = [
    head,
    ...(procedure.address ? [say.address(procedure.address)] : []),
    ...(kinds.length > 0 ? [say.waysOpen(waysText(kinds))] : []),
    ...wayNotes(procedure),
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

function wayNotes({ ways }: Procedure): readonly string[] {
  return kindsOf(ways).flatMap((kind) => {
    const note = ways.find((way) => way.kind === kind && way.note !== '')?.note ?? '';
    const about = note
      .split('\n')
      .filter((line) => /(?<!\p{L})(?:nộp|gửi|tại|qua)(?!\p{L})/iu.test(line))
      .join('\n');
    return about
      ? [`- ${capital(say.way[kind])}: ${say.pageWords(excerpt(about, NOTE).text)}`]
      : [];
  });
}

/** Whether it can be handed in online, and how long that takes. */
export function onlineAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('ways'))
    return { text: say.broken(say.field.online), whole: false };
  const kinds = kindsOf(procedure.ways);
  const online = procedure.ways.filter((way) => way.kind === 'online');
  if (online.length === 0) return { text: say.notOnline(name, waysText(kinds)), whole: true };
  const times = [...new Set(online.map((way) => durationText(way.duration)).filter(Boolean))];
  const note = online.find((way) => way.note !== '')?.note ?? '';
  const lines = [
    say.online(name),
    ...(times.length > 0 ? [say.onlineTime(listText(times, 'hoặc'))] : []),
    ...(note ? [say.pageSays(excerpt(note, NOTE).text)] : []),
  ];
  return { text: lines.join('\n'), whole: true };
}
