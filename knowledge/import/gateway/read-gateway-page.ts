import { readAgencies } from '#knowledge/import/agencies.ts';
import { doubted, type Imported, type PageFields } from '#knowledge/import/assemble-procedure.ts';
import { readConditions } from '#knowledge/import/conditions.ts';
import { wordsOf } from '#knowledge/import/document/block.ts';
import { readPage } from '#knowledge/import/document/read-page.ts';
import { htmlBlocks, parseHtml } from '#knowledge/import/html/html-blocks.ts';
import { htmlSections } from '#knowledge/import/html/read-html.ts';
import { type Read, read } from '#knowledge/import/read.ts';
import { readSteps } from '#knowledge/import/steps.ts';
import { oneLine } from '#knowledge/import/text.ts';
import type { Scenario } from '#knowledge/schema/procedure.ts';

/** What the gateway says about one procedure: its row of the list, its page, and the parts that services give. */
export interface GatewayProcedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly agencies: readonly string[];
  readonly url: string;
  readonly html: string;
  readonly steps: readonly { readonly scenario: string; readonly html: string }[];
  readonly conditions: readonly { readonly html: string }[];
  readonly related: readonly { readonly name: string }[];
  /** ISO day on which it was asked for. */
  readonly checkedOn: string;
}

/**
 * Reads one procedure of the gateway. Without a page it is known by its title; a page of another procedure than
 * the row's is refused. Never throws.
 */
export function readGatewayPage(given: GatewayProcedure): Imported {
  const { code, name, field, url, checkedOn } = given;
  const related = given.related.map((one) => oneLine(one.name)).filter(Boolean);
  const sections = htmlSections(parseHtml(given.html));
  const imported = readPage(
    sections,
    { code, name, field, related, url, checkedOn },
    {
      ...fieldsOf(given),
      ...(!sections.has('carriesOut') && agenciesOf(given)),
    },
  );
  if (!('procedure' in imported)) return imported;
  const { procedure } = imported;
  if (procedure.code !== code)
    return { refused: `its page is that of ${procedure.code}`, name: `${code} ${name}` };
  if (given.html !== '') return imported;
  return { procedure: { ...procedure, publication: 'title-only' } };
}

function agenciesOf({ agencies }: GatewayProcedure): Partial<PageFields> {
  return { agencies: readAgencies(agencies.join(', '), '') };
}

/** Services outweigh the page: it prints their parts only where a reader opens them. */
function fieldsOf({ steps, conditions }: GatewayProcedure): Partial<PageFields> {
  const words = conditions.map((one) => plain(one.html)).join('\n');
  return {
    ...(steps.length > 0 && { steps: readScenarios(steps) }),
    ...(words.trim() !== '' && { conditions: doubted(readConditions(words), words) }),
  };
}

function readScenarios(rows: GatewayProcedure['steps']): Read<readonly Scenario[]> {
  const groups = new Map<string, string[]>();
  for (const { scenario, html } of rows)
    groups.set(scenario, [...(groups.get(scenario) ?? []), plain(html)]);
  const found = [...groups].map(([title, parts]) => titled(oneLine(title), parts.join('\n')));
  return read(
    found.every((one) => one.status !== 'text') ? 'parsed' : 'text',
    found.flatMap((one) => one.value),
    found.flatMap((one) => one.suspicions),
  );
}

/** The scenario's name belongs to the first of what its text holds. */
function titled(title: string, text: string): Read<readonly Scenario[]> {
  const steps = doubted(readSteps(text), text);
  const [first, ...others] = steps.value;
  if (!first || title === '') return steps;
  return { ...steps, value: [{ ...first, title }, ...others] };
}

function plain(html: string): string {
  return wordsOf(htmlBlocks(parseHtml(html)));
}
