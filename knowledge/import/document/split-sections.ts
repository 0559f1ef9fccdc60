import { type Block, wordsOf } from './block.ts';
import { type Opening, openingOf, type Section } from './labels.ts';

/** A page cut at its labels. */
export interface Sections {
  /** The blocks below each label; what follows the colon on its own line comes first. */
  readonly of: (section: Section) => readonly Block[];
  /** The same as text. */
  readonly words: (section: Section) => string;
  readonly has: (section: Section) => boolean;
  /** Labels that stood twice: no cut at them is certain. */
  readonly doubled: readonly Section[];
  /** What stands above the first label. */
  readonly head: readonly Block[];
}

/** From this many on, labels that are set apart are the only ones: a plain line with the same words is text. */
const ENOUGH_STRONG = 4;

/**
 * Cuts a document at the labels of a procedure's page. A label that occurs again opens nothing; it is
 * reported, because then either place may be the text of another part.
 */
export function splitSections(blocks: readonly Block[]): Sections {
  const lines = blocks.flatMap(labelRows);
  const openings = lines.map((block) => opening(block));
  const strong = lines.filter((block, at) => openings[at] && isStrong(block)).length;
  const parts = new Map<Section, Block[]>();
  const doubled = new Set<Section>();
  const head: Block[] = [];
  let open = head;
  lines.forEach((block, at) => {
    const found = counts(openings[at], isStrong(block), strong) ? openings[at] : undefined;
    if (!found || (parts.has(found.section) && found.section !== 'unread')) {
      if (found) doubled.add(found.section);
      open.push(block);
      return;
    }
    open = found.rest === '' ? [] : [{ kind: 'line', text: found.rest }];
    parts.set(found.section, open);
  });
  return asked(parts, doubled, head);
}

function counts(found: Opening | undefined, isStrong: boolean, strong: number): boolean {
  return isStrong || (found?.soft === false && strong < ENOUGH_STRONG);
}

function asked(
  parts: ReadonlyMap<Section, readonly Block[]>,
  doubled: ReadonlySet<Section>,
  head: readonly Block[],
): Sections {
  const of = (section: Section): readonly Block[] => parts.get(section) ?? [];
  return {
    of,
    words: (section) => wordsOf(of(section)),
    has: (section) => parts.has(section),
    doubled: [...doubled],
    head,
  };
}

function opening(block: Block): Opening | undefined {
  return block.kind === 'line' ? openingOf(block.text) : undefined;
}

function isStrong(block: Block): boolean {
  return block.kind === 'line' && block.strong === true;
}

/** A table "label | value" is a list of labels: each row becomes a label line and its value. */
function labelRows(block: Block): readonly Block[] {
  if (block.kind === 'line') return [block];
  const labels = block.rows.filter(([first = '']) => openingOf(first)?.rest === '');
  const isList =
    block.rows.every((row) => row.length === 2) && labels.length * 2 > block.rows.length;
  if (!isList) return [block];
  return block.rows.flatMap(([label = '', value = '']): Block[] => [
    { kind: 'line', text: label, strong: true },
    { kind: 'line', text: value },
  ]);
}
