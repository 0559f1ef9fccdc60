/** A piece of a line: plain words, or a link when `href` is there. */
export interface Piece {
  readonly text: string;
  readonly href?: string | undefined;
}

/** What a bubble is drawn from. `source` is where an answer was read, drawn small. */
export type Block =
  | { readonly kind: 'paragraph' | 'source'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'list'; readonly lines: readonly (readonly Piece[])[] };

const ITEM = /^[-•] +/u;
const SOURCE = /^(?:\[\d+\]|Nguồn|Theo trang)/u;

/**
 * Reads a reply as the server sends it: an empty line parts paragraphs, "- " begins an item of a list.
 * Links are made only where `linked` (the assistant and staff, never a citizen).
 */
export function readBlocks(text: string, linked: boolean): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Piece[])[] }[] = [];
  let open: Block['kind'] | undefined;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const kind = line === '' ? undefined : kindOf(line, open);
    const last = blocks[blocks.length - 1];
    const pieces = readPieces(line.replace(ITEM, ''), linked);
    if (kind && last && kind === open) last.lines.push(pieces);
    else if (kind) blocks.push({ kind, lines: [pieces] });
    open = kind;
  }
  return blocks;
}

/** An address alone on the line after a source belongs to it. */
function kindOf(line: string, before: Block['kind'] | undefined): Block['kind'] {
  if (ITEM.test(line)) return 'list';
  const goesOn = before === 'source' && /^https:\/\/\S+$/u.test(line);
  return goesOn || SOURCE.test(line) ? 'source' : 'paragraph';
}

const ADDRESS = /https:\/\/[^\s<>"'“”]+/gu;

function readPieces(line: string, linked: boolean): readonly Piece[] {
  if (!linked) return [{ text: line }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.matchAll(ADDRESS)) {
    const address = withoutTail(found[0]);
    const link = readLink(address);
    if (!link) continue;
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) });
    pieces.push(link);
    from = found.index + address.length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

/** Signs that end the sentence are not part of the address; a closing bracket is if it was opened in it. */
function withoutTail(address: string): string {
  let rest = address;
  while (/[.,;:!?…»]$/u.test(rest) || (/[)\]]$/u.test(rest) && !/[([]/u.test(rest))) {
    rest = rest.slice(0, -1);
  }
  return rest;
}

/** The host stands for the address: it is what a citizen can judge, and it fits a phone. */
function readLink(address: string): Piece | undefined {
  try {
    const url = new URL(address);
    const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
    return plain ? { text: url.hostname.replace(/^www\./u, ''), href: url.href } : undefined;
  } catch {
    return undefined;
  }
}
