import { OWN_PREFIX, Procedure } from '#knowledge/schema/procedure.ts';
import { firstIssue, type Imported } from './assemble-procedure.ts';
import { contentHash } from './content-hash.ts';
import { type ImportReport, type Known, type Refusal, reportOf } from './import-report.ts';
import { nameOf, parseJson, readCrawled } from './read-crawl-line.ts';

/** One file as text, already unpacked; `name` is only for the report. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  /** ISO day on which its pages were read. */
  readonly checkedOn?: string | undefined;
}

/** One file that its own reader has taken apart. */
export interface SourceRecords {
  readonly name: string;
  readonly records: readonly SourceRecord[];
}

/** What became of one record, and where it stood. */
export interface SourceRecord {
  readonly place: string;
  readonly imported: Imported;
}

export interface Batch {
  /** One a code: the first one read, but a page before a title; a second page is refused by name. */
  readonly procedures: readonly Procedure[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly report: ImportReport;
}

/**
 * Joins what every reader found: crawl lines and our own schema as JSON lines, one JSON array or one object, and
 * the records of other files. A bad record or file never stops the rest.
 */
export function importBatch(
  sources: readonly (SourceText | SourceRecords)[],
  known: ReadonlyMap<string, string> | Known = new Map(),
): Batch {
  const before = 'hashes' in known ? known : { hashes: known };
  const found = sources.flatMap((source) =>
    'records' in source
      ? source.records
      : textRecordsOf(source).map((one) => readRecord(one, source)),
  );
  const procedures = new Map<string, Procedure>();
  const refused: Refusal[] = [];
  for (const { place, imported } of found) {
    if ('refused' in imported) {
      refused.push({ place, name: imported.name, reason: imported.refused });
      continue;
    }
    const { procedure } = imported;
    if (procedure.code.startsWith(OWN_PREFIX)) {
      const name = `${procedure.code} ${procedure.name}`;
      refused.push({ place, name, reason: 'a code of an office of its own' });
      continue;
    }
    const first = procedures.get(procedure.code);
    if (first === undefined || isTitle(first)) procedures.set(procedure.code, procedure);
    else if (!isTitle(procedure)) refused.push(repeat(place, procedure));
  }
  const all = [...procedures.values()];
  const hashes = new Map(all.map((one) => [one.code, hashOf(one, before)]));
  return {
    procedures: all,
    hashes,
    report: reportOf({ procedures: all, hashes, known: before, refused }),
  };
}

/** A title beside a page that is already there is that page, unchanged. */
function hashOf(procedure: Procedure, { hashes, pages }: Known): string {
  const page = isTitle(procedure) && pages?.has(procedure.code) && hashes.get(procedure.code);
  return page || contentHash(procedure);
}

/** A title gives way to the page that it is the title of, whichever is read first. */
function isTitle(procedure: Procedure): boolean {
  return procedure.publication === 'title-only';
}

function repeat(place: string, { code, name }: Procedure): Refusal {
  return { place, name: `${code} ${name}`, reason: 'this code was read before' };
}

interface TextRecord {
  readonly place: string;
  readonly json: unknown;
  readonly raw: string;
}

/** An array or one object spread over lines is one JSON text; everything else is a record a line. */
function textRecordsOf({ name, text }: SourceText): readonly TextRecord[] {
  const whole = parseJson(text);
  if (whole !== undefined) {
    const items: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
    return items.map((json, at) => ({ place: `${name}:${at + 1}`, json, raw: '' }));
  }
  return text.split('\n').flatMap((raw, at) => {
    if (raw.trim() === '') return [];
    return [{ place: `${name}:${at + 1}`, json: parseJson(raw), raw }];
  });
}

function readRecord({ place, json, raw }: TextRecord, source: SourceText): SourceRecord {
  if (json === undefined)
    return { place, imported: { refused: 'not JSON', name: raw.trim().slice(0, 60) } };
  const crawled = typeof json === 'object' && json !== null && 'ma_thu_tuc' in json;
  return { place, imported: crawled ? readCrawled(json, source.checkedOn) : readOwn(json) };
}

/** A record of our own schema. */
function readOwn(json: unknown): Imported {
  const procedure = Procedure.safeParse(composed(json));
  if (procedure.success) return { procedure: procedure.data };
  return { refused: firstIssue(procedure.error.issues), name: nameOf(json) };
}

/** Every string in NFC: hand-written files come in whatever form their editor wrote. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, composed(one)]));
}
