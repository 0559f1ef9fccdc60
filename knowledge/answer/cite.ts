import type { AskedField, Citation } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import { say } from './phrases.ts';

/** Longest name in a citation line; the portal's longest is over a thousand characters. */
const IN_A_CITATION = 160;

/** Where the facts of an answer were read. */
export function citationOf(procedure: Procedure, field: AskedField): Citation {
  const { url, decision, checkedOn } = procedure.source;
  return { code: procedure.code, name: procedure.name, field, url, decision, asOf: checkedOn };
}

/** The line that ends every answer: name, code, decision, the day of reading, link; what is not known is left out. */
export function citationLine({ code, name, decision, asOf, url }: Citation): string {
  const identity = [say.code(code), decision && decisionWords(decision)].filter(Boolean).join(', ');
  const read = asOf ? say.readOn(dayText(asOf)) : '';
  const line = `${say.source(cutAtWord(name, IN_A_CITATION))} (${identity})${read}.`;
  return url ? `${line}\n${url}` : line;
}

/** A number is a decision's; a document that is named by what it is ("Quy chế số 5") stands as it is. */
export function decisionWords(decision: string): string {
  return /^\p{Lu}\p{L}* \p{L}/u.test(decision) ? decision : say.decision(decision);
}

/** "2026-08-01" as "01/08/2026"; anything else as it is. */
export function dayText(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year ? `${day}/${month}/${year}` : iso;
}
