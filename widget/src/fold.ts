import type { Block } from './rich-text.ts';

/** How much of an answer stands open at first. */
export interface Room {
  readonly lines: number;
  readonly signs: number;
}

/** About a screen of a phone. */
export const AT_ONCE: Room = { lines: 9, signs: 620 };
/** One thing at a time, in large type. */
export const LITTLE: Room = { lines: 3, signs: 220 };
/** So little more is not worth a tap. */
const NOT_WORTH: Room = { lines: 2, signs: 160 };

/** An answer in pieces that are opened one after the other; its sources are kept apart and always stand open. */
export function foldBlocks(blocks: readonly Block[], room: Room): readonly (readonly Block[])[] {
  const pieces: Block[][] = [];
  let used: Room = { lines: 0, signs: 0 };
  for (const one of blocks.flatMap(lineByLine)) {
    const size = { lines: 1, signs: signsOf(one) };
    const full = used.lines + 1 > room.lines || used.signs + size.signs > room.signs;
    if (pieces.length === 0 || (full && used.lines > 0)) {
      pieces.push([]);
      used = { lines: 0, signs: 0 };
    }
    used = { lines: used.lines + size.lines, signs: used.signs + size.signs };
    append(pieces[pieces.length - 1] ?? [], one);
  }
  return withoutCrumb(pieces);
}

function lineByLine({ kind, lines }: Block): readonly Block[] {
  return lines.map((line) => ({ kind, lines: [line] }));
}

function append(piece: Block[], { kind, lines }: Block): void {
  const last = piece[piece.length - 1];
  if (last?.kind === kind) piece[piece.length - 1] = { kind, lines: [...last.lines, ...lines] };
  else piece.push({ kind, lines });
}

function withoutCrumb(pieces: readonly Block[][]): readonly (readonly Block[])[] {
  const last = pieces[pieces.length - 1] ?? [];
  const lines = last.reduce((sum, block) => sum + block.lines.length, 0);
  const signs = last.reduce((sum, block) => sum + signsOf(block), 0);
  if (pieces.length < 2 || lines > NOT_WORTH.lines || signs > NOT_WORTH.signs) return pieces;
  const before = [...(pieces[pieces.length - 2] ?? [])];
  for (const block of last) append(before, block);
  return [...pieces.slice(0, -2), before];
}

function signsOf({ lines }: Block): number {
  return lines.flat().reduce((sum, { text }) => sum + text.length, 0);
}
