import { readAddress } from './address.ts';
import { readAgencies } from './agencies.ts';
import {
  assembleProcedure,
  doubted,
  firstIssue,
  type Imported,
  type PageFields,
} from './assemble-procedure.ts';
import { readConditions } from './conditions.ts';
import { readLegalBasis } from './legal-basis.ts';
import { readList } from './lists.ts';
import { readPapers } from './papers.ts';
import { CrawledProcedure, type Read } from './read.ts';
import { cutFooter, readResults } from './results.ts';
import { readSteps } from './steps.ts';
import { isNotStated, oneLine, short } from './text.ts';
import { findRows } from './way-rows.ts';
import { readWays } from './ways.ts';

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
  return toProcedure(crawled.data, checkedOn);
}

/** `undefined` for anything that is not JSON. */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Code and name of a record that was refused, as far as it has them. */
export function nameOf(json: unknown): string {
  const record = (json ?? {}) as Readonly<Record<string, unknown>>;
  const said = [record['ma_thu_tuc'] ?? record['code'], record['ten_thu_tuc'] ?? record['name']];
  return said.filter((one) => typeof one === 'string').join(' ') || 'no name';
}

function toProcedure(raw: CrawledProcedure, checkedOn: string): Imported {
  const fields = readFields(raw);
  const { keywords } = cutFooter(raw.ket_qua_xu_ly);
  const facts = {
    code: raw.ma_thu_tuc.trim(),
    name: oneLine(raw.ten_thu_tuc),
    keywords: wordList(keywords),
    field: isNotStated(raw.linh_vuc) ? '' : oneLine(raw.linh_vuc),
    address: readAddress(raw.dia_chi_tiep_nhan, fields.levels.value),
    source: { url: raw.detail_url.trim(), decision: oneLine(raw.so_quyet_dinh), checkedOn },
  };
  return assembleProcedure(facts, fields);
}

/** Search words between commas or semicolons. */
export function wordList(words: string): readonly string[] {
  return words
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter(Boolean);
}

function readFields(raw: CrawledProcedure): PageFields {
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
