/** A piece of a line: plain words, or a link when `href` is there. */
export interface Piece {
  readonly text: string;
  readonly href?: string | undefined;
}

/**
 * What a bubble is drawn from. `check` is a list of papers to tick, `source` where an answer was read, drawn as a
 * footnote.
 */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'check' | 'source';
  readonly lines: readonly (readonly Piece[])[];
}

const ITEM = /^[-•] +/u;
const TO_TICK = /^☐ +/u;
const SOURCE = /^(?:\[\d+\]|Nguồn|Theo trang)/u;
const ADDRESS_ALONE = /^https:\/\/\S+$/u;

/**
 * Reads a reply as the server sends it: an empty line parts paragraphs, "- " begins an item of a list, "☐ " one to
 * tick. A link is made of nothing but an address that stands alone under a source and that the server itself names
 * as a source (`sources`): what anybody wrote into the words stays words.
 */
export function readBlocks(text: string, sources: readonly string[] = []): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Piece[])[] }[] = [];
  let open: Block['kind'] | undefined;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const kind = line === '' ? undefined : kindOf(line, open);
    const last = blocks[blocks.length - 1];
    if (kind && last && kind === open) last.lines.push(readLine(line, kind, sources));
    else if (kind) blocks.push({ kind, lines: [readLine(line, kind, sources)] });
    open = kind;
  }
  return blocks;
}

/** An address alone on the line after a source belongs to it. */
function kindOf(line: string, before: Block['kind'] | undefined): Block['kind'] {
  if (ITEM.test(line)) return 'list';
  if (TO_TICK.test(line)) return 'check';
  const goesOn = before === 'source' && ADDRESS_ALONE.test(line);
  return goesOn || SOURCE.test(line) ? 'source' : 'paragraph';
}

function readLine(line: string, kind: Block['kind'], sources: readonly string[]): readonly Piece[] {
  const cited = kind === 'source' && sources.includes(line) ? readLink(line) : undefined;
  return [cited ?? { text: line.replace(kind === 'check' ? TO_TICK : ITEM, '') }];
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
