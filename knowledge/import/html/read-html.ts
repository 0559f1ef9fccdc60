import type { HTMLElement } from 'node-html-parser';
import type { Imported } from '#knowledge/import/assemble-procedure.ts';
import { type Block, type Row, tablesOf, wordsOf } from '#knowledge/import/document/block.ts';
import { columnsOf } from '#knowledge/import/document/columns.ts';
import { openingOf, type Section } from '#knowledge/import/document/labels.ts';
import { LEGAL_HEADERS } from '#knowledge/import/document/legal-table.ts';
import { paperColumns } from '#knowledge/import/document/paper-table.ts';
import { type PageOrigin, readPage } from '#knowledge/import/document/read-page.ts';
import { type Sections, splitSections } from '#knowledge/import/document/split-sections.ts';
import { WAY_HEADERS } from '#knowledge/import/document/way-table.ts';
import { htmlBlocks, parseHtml } from './html-blocks.ts';

/** Reads a saved page of a portal: labels and tables where they stand, the old gateway's pop-up before the rest. */
export function readHtml(html: string, origin: PageOrigin = {}): Imported {
  const root = parseHtml(html);
  const own = originOf(root);
  return readPage(htmlSections(root), {
    ...origin,
    code: origin.code ?? own.code,
    url: origin.url ?? own.url,
    name: origin.name ?? own.name,
  });
}

/** The page cut at its labels, with the tables that a portal prints outside of them. */
export function htmlSections(root: HTMLElement): Sections {
  const popup = root.querySelector('#popupChitietTTHC');
  const all = htmlBlocks(root);
  const sections = splitSections(popup ? htmlBlocks(popup) : all);
  return withTables(sections, all);
}

/** The old gateway prints the tables of ways and papers beside its pop-up of labels. */
function withTables(sections: Sections, all: readonly Block[]): Sections {
  const strays: Readonly<Partial<Record<Section, readonly Block[]>>> = {
    ways: known(all, (table) => columnsOf(table, WAY_HEADERS)?.has('kind') === true),
    papers: known(all, (table) => paperColumns(table) !== undefined),
    legalBasis: known(all, (table) => columnsOf(table, LEGAL_HEADERS)?.has('number') === true),
  };
  const of = (section: Section): readonly Block[] => {
    const [own, stray] = [sections.of(section), strays[section] ?? []];
    return tablesOf(own).length > 0 || stray.length === 0 ? own : stray;
  };
  return { ...sections, of, words: (section) => wordsOf(of(section)) };
}

/** Tables of one kind, each with the line above it unless that line is the label of a part. */
function known(all: readonly Block[], fits: (table: readonly Row[]) => boolean): readonly Block[] {
  return all.flatMap((block, at) => {
    if (block.kind === 'line' || !fits(block.rows)) return [];
    const above = all[at - 1];
    const isTitle = above?.kind === 'line' && openingOf(above.text) === undefined;
    return isTitle ? [above, block] : [block];
  });
}

/** What a page says about itself outside of its labels. */
function originOf(root: HTMLElement): PageOrigin {
  const link = root.querySelector('a[href*="export_word_detail_tthc.jsp"]')?.getAttribute('href');
  const code = /[?&]maTTHC=([^&#]+)/u.exec(link ?? '')?.[1];
  const url = root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const headings = root.querySelectorAll('h1').map((one) => one.text.trim());
  return { code, url, name: headings.find((one) => one.length > 5) };
}
