import {
  type BrokenField,
  Procedure,
  type Level,
  type Suspicion,
} from '#knowledge/schema/procedure.ts';
import { readAddress } from './address.ts';
import { readAgencies } from './agencies.ts';
import { readConditions } from './conditions.ts';
import { readLegalBasis } from './legal-basis.ts';
import { readList } from './lists.ts';
import { readPapers } from './papers.ts';
import { CrawledProcedure, type Read } from './read.ts';
import { cutFooter, readResults } from './results.ts';
import { retiredAgency, retiredLevel } from './retired.ts';
import { readSteps } from './steps.ts';
import { isNotStated, oneLine, short } from './text.ts';
import { readVariant } from './variants.ts';
import { findRows } from './way-rows.ts';
import { readWays } from './ways.ts';

/** What became of one record: a procedure, or why there is none and which one it was. */
export type Imported =
  | { readonly procedure: Procedure }
  | { readonly refused: string; readonly name: string };

/** Turns one line of a crawl file into a procedure; `checkedOn` is the ISO day of the crawl. Never throws. */
export function readCrawlLine(raw: string, checkedOn = ''): Imported {
  const json = parseJson(raw);
  if (json === undefined) return { refused: 'not JSON', name: oneLine(raw).slice(0, 60) };
  return readCrawled(json, checkedOn);
}

/** As `readCrawlLine`, on the parsed object. */
export function readCrawled(json: unknown, checkedOn = ''): Imported {
  const crawled = CrawledProcedure.safeParse(json);
  if (!crawled.success) return { refused: firstIssue(crawled.error.issues), name: nameOf(json) };
  const procedure = Procedure.safeParse(toProcedure(crawled.data, checkedOn));
  if (procedure.success) return { procedure: procedure.data };
  return { refused: firstIssue(procedure.error.issues), name: nameOf(json) };
}

/** `undefined` for anything that is not JSON. */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** The first thing a schema did not accept, with the path to it. */
export function firstIssue(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const [issue] = issues;
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'not a procedure';
}

/** Code and name of a record that was refused, as far as it has them. */
export function nameOf(json: unknown): string {
  const record = (json ?? {}) as Readonly<Record<string, unknown>>;
  const said = [record['ma_thu_tuc'] ?? record['code'], record['ten_thu_tuc'] ?? record['name']];
  return said.filter((one) => typeof one === 'string').join(' ') || 'no name';
}

function toProcedure(raw: CrawledProcedure, checkedOn: string): unknown {
  const name = oneLine(raw.ten_thu_tuc);
  const fields = readFields(raw);
  const { keywords } = cutFooter(raw.ket_qua_xu_ly);
  return {
    code: raw.ma_thu_tuc.trim(),
    name,
    keywords: keywords
      ? keywords
          .split(/[,;]/u)
          .map((one) => one.trim())
          .filter(Boolean)
      : [],
    field: isNotStated(raw.linh_vuc) ? '' : oneLine(raw.linh_vuc),
    levels: [...new Set(fields.levels.value.map(toLevel))],
    audiences: fields.audiences.value,
    agencies: fields.agencies.value,
    address: readAddress(raw.dia_chi_tiep_nhan, fields.levels.value),
    ways: fields.ways.value,
    papers: fields.papers.value.filter((group) => group.papers.length > 0),
    steps: fields.steps.value,
    conditions: fields.conditions.value ?? { kind: 'not-stated' },
    results: fields.results.value.map((one) => one.text).filter(Boolean),
    legalBasis: fields.legalBasis.value,
    variant: readVariant(name),
    source: source(raw, checkedOn),
    brokenFields: brokenFields(fields),
    suspicions: suspicions(fields, name),
  };
}

function source(raw: CrawledProcedure, checkedOn: string): Procedure['source'] {
  return { url: raw.detail_url.trim(), decision: oneLine(raw.so_quyet_dinh), checkedOn };
}

type Fields = ReturnType<typeof readFields>;

function readFields(raw: CrawledProcedure) {
  return {
    levels: readList(raw.cap_thuc_hien),
    audiences: readList(raw.doi_tuong_thuc_hien),
    agencies: readAgencies(raw.co_quan_thuc_hien, raw.co_quan_co_tham_quyen),
    ways: withStrayRows(doubted(readWays(raw.cach_thuc_thuc_hien), raw.cach_thuc_thuc_hien), raw),
    papers: doubted(readPapers(raw.thanh_phan_ho_so), raw.thanh_phan_ho_so),
    steps: doubted(readSteps(raw.trinh_tu_thuc_hien), raw.trinh_tu_thuc_hien),
    conditions: doubted(readConditions(raw.yeu_cau_dieu_kien), raw.yeu_cau_dieu_kien),
    results: doubted(readResults(raw.ket_qua_xu_ly), raw.ket_qua_xu_ly),
    legalBasis: readLegalBasis(raw.can_cu_phap_ly),
  };
}

/** Rows of the ways table that slid into another field are missing here: what is left is not the whole table. */
function withStrayRows<T>(field: Read<T>, raw: CrawledProcedure): Read<T> {
  const others = [raw.thanh_phan_ho_so, raw.can_cu_phap_ly, raw.yeu_cau_dieu_kien];
  const stray = others.find((one) => findRows(one.normalize('NFC')).length > 0);
  if (stray === undefined) return field;
  const doubt = { what: 'rows-in-another-field', raw: short(stray) };
  return { ...field, suspicions: [...field.suspicions, doubt] };
}

/** A field that speaks of the abolished district level is a field to look at. */
function doubted<T>(field: Read<T>, raw: string): Read<T> {
  return { ...field, suspicions: [...field.suspicions, ...retiredLevel(raw)] };
}

function suspicions(fields: Fields, name: string): readonly Suspicion[] {
  const ofName = [...retiredLevel(name), ...retiredAgency(name)];
  return [
    ...ofName.map((one) => ({ field: 'name', ...one })),
    ...Object.entries(fields).flatMap(([field, { suspicions: found }]) =>
      found.map((one) => ({ field, ...one })),
    ),
  ];
}

/** Signs that the crawl cut a field inside a sentence, so that its words are not the field. */
const BREAKS = new Set([
  'cut-off-at-end',
  'starts-inside-a-sentence',
  'another-field-here',
  'papers-without-table',
  'ways-unreadable',
  'rows-in-another-field',
]);

function brokenFields(fields: Fields): readonly BrokenField[] {
  const { ways, papers, steps, conditions, results, legalBasis, agencies } = fields;
  const all = { ways, papers, steps, conditions, results, legalBasis, agencies };
  const isBroken = (field: Read<unknown>): boolean =>
    field.suspicions.some((one) => BREAKS.has(one.what));
  return (Object.keys(all) as (keyof typeof all)[]).filter((name) => isBroken(all[name]));
}

function toLevel(level: string): Level {
  if (level === 'Cấp bộ') return 'ministry';
  if (level === 'Cấp tỉnh') return 'province';
  return level === 'Cấp xã' ? 'commune' : 'other';
}
