import type { KnowledgeAnswer } from '#bot/needs.ts';

/** Nothing near enough, or the nearest merely offered: here another look may help and can hurt little. */
export function isUnsure({ kind }: KnowledgeAnswer): boolean {
  return kind === 'none' || kind === 'asked-nearest';
}
