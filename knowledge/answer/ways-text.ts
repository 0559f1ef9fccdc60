import type { Way } from '#knowledge/schema/procedure.ts';
import { sentencesOf } from './excerpt.ts';
import { say } from './phrases.ts';

export type WayKind = Way['kind'];

const ORDER: readonly WayKind[] = ['direct', 'online', 'post'];

/** The ways in which a dossier can be handed in, each once; the counter first, as citizens think of it. */
export function kindsOf(ways: readonly Way[]): readonly WayKind[] {
  return ORDER.filter((kind) => ways.some((way) => way.kind === kind));
}

const SUM = /\d ?(?:triệu |nghìn |tỷ )?(?:%|đồng|đ(?!\p{L})|vnđ|usd)/iu;

/**
 * The sentences of a way's description that hold no sum. Sums are told by the fee answer alone, which knows
 * whether they may be told.
 */
export function describes(way: Way): readonly string[] {
  return sentencesOf(way.note).filter((one) => !SUM.test(one));
}

/** Sentences one after the other, each once; one that the page ends with a comma or not at all gets its own end. */
export function joinedSentences(sentences: readonly string[]): string {
  const bare = sentences.map((one) => one.replace(/^[-–+*•\s]+/u, '').replace(/[,;\s]+$/u, ''));
  const whole = [...new Set(bare)].filter((one) => !one.endsWith(':'));
  return whole
    .map((one, at) => (at < whole.length - 1 && /[^.!?]$/u.test(one) ? `${one};` : one))
    .join(' ');
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
