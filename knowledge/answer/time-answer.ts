import type { Duration, Procedure, Way } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';
import {
  capital,
  describes,
  joinedSentences,
  kindsOf,
  listText,
  type WayKind,
  waysText,
} from './ways-text.ts';

/** A length of time in running text, with its unit. */
const TIME =
  /(?<![\p{L}\d])(\d+(?:[.,]\d+)?)(?: ?\([^)]{1,20}\))? ?(ngày làm việc|ngày|giờ làm việc|giờ|tháng|năm|phút)(?!\p{L}| \d| tháng \d| tuổi)/iu;
const TOLD = 320;

/** How long it takes, each way beside the others; working days and calendar days are told apart. */
export function timeAnswer(procedure: Procedure, name = spokenName(procedure.name)): Part {
  if (procedure.brokenFields.includes('ways'))
    return { text: say.broken(say.field.time), whole: false };
  const stated = procedure.ways.filter((way) => way.duration?.parsed);
  const described = describedTimes(procedure.ways);
  if (stated.length === 0) return withoutCells(name, procedure.ways, described);
  const silent = procedure.ways.filter((way) => !way.duration?.parsed);
  const gaps = kindsOf(silent).filter((kind) => !stated.some((way) => way.kind === kind));
  const gap = gaps.length > 0 ? [say.timeSilentWays(waysText(gaps))] : [];
  const also = described.length > 0 ? [say.timeDescribed(described)] : [];
  return {
    text: [...statedText(name, stated), ...faster(stated), ...also, ...gap].join('\n'),
    whole: gaps.length === 0,
  };
}

function statedText(name: string, stated: readonly Way[]): readonly string[] {
  const kinds = kindsOf(stated);
  const lines = kinds.map((kind) => ({
    kind,
    times: [
      ...new Set(
        stated.filter((way) => way.kind === kind).map((way) => durationText(way.duration)),
      ),
    ],
  }));
  const all = new Set(lines.map((line) => listText(line.times, 'hoặc')));
  if (all.size === 1 && (lines[0]?.times.length ?? 0) === 1)
    return [say.time(name, lines[0]?.times[0] ?? '', everyWay(kinds))];
  return [
    say.times(name),
    ...lines.map((line) => `- ${capital(say.way[line.kind])}: ${listText(line.times, 'hoặc')}`),
    ...(lines.some((line) => line.times.length > 1) ? [say.timeByCase] : []),
  ];
}

function faster(stated: readonly Way[]): readonly string[] {
  return fasterOnline(stated) ? [say.onlineFaster] : [];
}

/** True where each way has one time, in the same unit, and online is the shorter. */
export function fasterOnline(ways: readonly Way[]): boolean {
  const [direct, online] = [onlyTime(ways, 'direct'), onlyTime(ways, 'online')];
  return direct !== undefined && direct.unit === online?.unit && online.value < direct.value;
}

type ReadDuration = Extract<Duration, { parsed: true }>;

function onlyTime(ways: readonly Way[], kind: WayKind): ReadDuration | undefined {
  const times = ways.flatMap((way) => (way.kind === kind && way.duration ? [way.duration] : []));
  const [time, other] = times;
  return other === undefined && time?.parsed ? time : undefined;
}

function everyWay(kinds: readonly WayKind[]): string {
  return kinds.length > 1 ? say.timeAnyWay : say.timeOneWay(waysText(kinds));
}

/** "5 ngày làm việc (không tính ngày nghỉ)"; empty for a time that could not be read. */
export function durationText(duration: Duration | undefined): string {
  return duration?.parsed ? say.unit[duration.unit](String(duration.value).replace('.', ',')) : '';
}

function withoutCells(name: string, ways: readonly Way[], described: string): Part {
  if (described) return { text: say.timeOnlyDescribed(name, described), whole: true };
  const bare = ways.map((way) => way.duration?.text ?? '').find((text) => /^\d+$/u.test(text));
  return { text: bare ? say.timeWithoutUnit(name, bare) : say.timeNotStated(name), whole: false };
}

/** Sentences of the descriptions that name a time which no cell names, in the page's words. */
function describedTimes(ways: readonly Way[]): string {
  const cells = new Set(ways.map((way) => (way.duration?.parsed ? key(way.duration.text) : '')));
  const told = ways.flatMap(describes).filter((one) => {
    const named = one.match(new RegExp(TIME, 'giu')) ?? [];
    return named.some((time) => !cells.has(key(time)));
  });
  return cutAtWord(joinedSentences(told), TOLD);
}

function key(time: string): string {
  const [, value = '', unit = ''] = TIME.exec(time) ?? [];
  return `${Number(value.replace(',', '.'))} ${unit.toLowerCase()}`;
}
