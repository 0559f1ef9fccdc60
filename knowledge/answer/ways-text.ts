import type { Way } from '#knowledge/schema/procedure.ts';
import { say } from './phrases.ts';

export type WayKind = Way['kind'];

/** The ways in which a dossier can be handed in, each once, as the page orders them. */
export function kindsOf(ways: readonly Way[]): readonly WayKind[] {
  return [...new Set(ways.map((way) => way.kind))];
}

/** "nộp trực tiếp, nộp trực tuyến hoặc gửi qua bưu chính". */
export function waysText(kinds: readonly WayKind[], last: 'và' | 'hoặc' = 'hoặc'): string {
  return listText(
    kinds.map((kind) => say.way[kind]),
    last,
  );
}

/** "a, b và c". */
export function listText(items: readonly string[], last: 'và' | 'hoặc' = 'và'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** First letter large, for the start of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
