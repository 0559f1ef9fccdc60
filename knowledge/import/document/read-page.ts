import { readAddress } from '#knowledge/import/address.ts';
import { readAgencies } from '#knowledge/import/agencies.ts';
import {
  assembleProcedure,
  doubted,
  type Imported,
  type PageFields,
} from '#knowledge/import/assemble-procedure.ts';
import { readConditions } from '#knowledge/import/conditions.ts';
import { readList } from '#knowledge/import/lists.ts';
import { type Read, read } from '#knowledge/import/read.ts';
import { wordList } from '#knowledge/import/read-crawl-line.ts';
import { readResults } from '#knowledge/import/results.ts';
import { readSteps } from '#knowledge/import/steps.ts';
import { isNotStated, oneLine, short, tidy } from '#knowledge/import/text.ts';
import type { Block } from './block.ts';
import type { Section } from './labels.ts';
import { readLegalTable } from './legal-table.ts';
import { readPaperTables } from './paper-table.ts';
import type { Sections } from './split-sections.ts';
import { readWayTable } from './way-table.ts';

/** What the file itself does not say. */
export interface PageOrigin {
  readonly url?: string | undefined;
  /** ISO day on which the page was read. */
  readonly checkedOn?: string | undefined;
  /** Used where the page names none. */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly field?: string | undefined;
  readonly related?: readonly string[] | undefined;
}

/**
 * Reads the parts of one procedure's page, whatever kind of file they stood in; `known` are fields that the source
 * gives apart from the page. Never throws.
 */
export function readPage(
  sections: Sections,
  origin: PageOrigin = {},
  known: Partial<PageFields> = {},
): Imported {
  const fields = { ...readFields(sections), ...known };
  const words = (section: Section): string => stated(sections.words(section));
  const facts = {
    code: either(words('code'), origin.code),
    name: either(words('name'), origin.name && oneLine(origin.name)),
    field: either(words('field'), origin.field),
    keywords: wordList(words('keywords')),
    address: readAddress(sections.words('address'), fields.levels.value.map(lowerTail)),
    related: [...linesOf(sections.words('related')), ...(origin.related ?? [])],
    source: {
      url: either(words('url'), origin.url),
      decision: words('decision'),
      checkedOn: either('', origin.checkedOn),
    },
  };
  if (facts.code === '')
    return { refused: 'no procedure code in the file', name: facts.name || 'no name' };
  return assembleProcedure(facts, withoutDoubled(fields, sections.doubled));
}

/** What the page says, else what is known from beside it. */
function either(words: string, other: string | undefined): string {
  return words || (other ?? '');
}

function readFields(sections: Sections): PageFields {
  const { words, of } = sections;
  return {
    levels: readList(listOf(words('levels'))),
    audiences: readList(listOf(words('audiences'))),
    agencies: readAgencies(listOf(words('carriesOut')), listOf(words('decides'))),
    ways: doubted(withoutLost(readWayTable(of('ways')), sections), words('ways')),
    papers: doubted(readPaperTables(of('papers')), words('papers')),
    steps: doubted(readSteps(words('steps')), words('steps')),
    conditions: doubted(readConditions(words('conditions')), words('conditions')),
    results: doubted(readResultLines(of('results'), words('results')), words('results')),
    legalBasis: readLegalTable(of('legalBasis')),
  };
}

/** A time or a fee outside a table of ways belongs to no way: it is reported, never spread over them. */
function withoutLost<T>(ways: Read<T>, sections: Sections): Read<T> {
  const lost = (['time', 'fee'] as const).filter((one) => stated(sections.words(one)) !== '');
  if (ways.status !== 'absent' || lost.length === 0) return ways;
  const raw = short(lost.map((one) => sections.words(one)).join(' | '));
  return { ...ways, suspicions: [...ways.suspicions, { what: 'ways-unreadable', raw }] };
}

/** The portal writes codes behind results; a page without them gives one result a line. */
function readResultLines(
  blocks: readonly Block[],
  words: string,
): Read<readonly { readonly text: string }[]> {
  if (/Mã:\s*[A-Z0-9._/-]*\d/u.test(words)) return readResults(words);
  if (isNotStated(words)) return read('absent', []);
  const rows = blocks.flatMap((block) =>
    block.kind === 'line' ? linesOf(block.text) : block.rows.slice(1).map((row) => row[0] ?? ''),
  );
  return read(
    'parsed',
    rows.map((text) => ({ text: oneLine(text) })).filter(({ text }) => text !== ''),
  );
}

/** Lists are written with commas, semicolons or one a line. */
function listOf(words: string): string {
  return tidy(words)
    .split(/[\n;]/u)
    .map((one) => one.replace(/^[-+*•\s]+/u, '').trim())
    .filter(Boolean)
    .join(', ');
}

function linesOf(words: string): string[] {
  if (isNotStated(words)) return [];
  return tidy(words)
    .split('\n')
    .map((line) => line.replace(/^[-+*•\s]+/u, '').trim())
    .filter(Boolean);
}

function stated(words: string): string {
  return isNotStated(words) ? '' : oneLine(words);
}

/** The fields whose label stood twice: where they begin is not certain. */
const FIELD_OF: Readonly<Partial<Record<Section, keyof PageFields>>> = {
  ways: 'ways',
  papers: 'papers',
  steps: 'steps',
  conditions: 'conditions',
  results: 'results',
  legalBasis: 'legalBasis',
  carriesOut: 'agencies',
};

function withoutDoubled(fields: PageFields, doubled: readonly Section[]): PageFields {
  const names = doubled.flatMap((section) => FIELD_OF[section] ?? []);
  const marked = names.map((name): [string, Read<unknown>] => {
    const doubt = { what: 'another-field-here', raw: `the label of ${name} stands twice` };
    return [name, { ...fields[name], suspicions: [...fields[name].suspicions, doubt] }];
  });
  return { ...fields, ...Object.fromEntries(marked) };
}

/** "Cấp Bộ" as the crawl writes it. */
function lowerTail(level: string): string {
  return level.slice(0, 1) + level.slice(1).toLowerCase();
}
