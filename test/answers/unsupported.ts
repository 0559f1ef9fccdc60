import type { AskedField, Citation } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { bare, citedWords, standsIn } from './cited-words.ts';
import { type Fact, factsIn } from './facts-in.ts';
import { isToldPaper } from './told-papers.ts';
import { type ToldPart, toldParts } from './told-parts.ts';

/** Something an answer says that its cited page does not. */
export interface Breach {
  readonly kind: 'source' | 'paper' | 'quote' | 'fact' | 'free' | 'count' | 'step';
  readonly code: string;
  readonly said: string;
}

export interface Said {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/**
 * Everything in an answer that the cited fields of the cited procedures do not hold. Reads the answer as a
 * citizen would, by its words alone: it shares no code with what put the answer together.
 */
export function unsupported(
  { text, citations }: Said,
  procedureOf: (code: string) => Procedure | undefined,
): readonly Breach[] {
  const parts = toldParts(text);
  const unnamed = citations.filter(({ code }) => !parts.some((part) => part.code === code));
  const missing = unnamed.map(({ code }) => ({ kind: 'source', code, said: text }) as const);
  const wrong = parts.flatMap((part) => {
    const cited = citations.filter(({ code }) => code === part.code);
    const procedure = procedureOf(part.code);
    return procedure && cited.length > 0
      ? judged(part, cited, procedure)
      : [{ kind: 'source', code: part.code, said: part.source } as const];
  });
  return [...missing, ...wrong];
}

type Kind = Breach['kind'];

function judged(
  part: ToldPart,
  cited: readonly Citation[],
  procedure: Procedure,
): readonly Breach[] {
  const fields = cited.map(({ field }) => field);
  const sources = fields.flatMap((field) => citedWords(procedure, field));
  const found: readonly (readonly [Kind, readonly string[]])[] = [
    ['source', wrongSource(part, procedure, cited)],
    ['paper', fields.some(listsPapers) ? wrongItems(part, procedure, sources) : []],
    ['quote', part.quotes.filter((one) => !standsIn(one, sources))],
    ['step', wrongSteps(part, procedure)],
    ['count', wrongCounts(part, procedure)],
    ['free', wronglyFree(part, procedure, sources)],
    ['fact', wrongFacts(part, sources)],
  ];
  return found.flatMap(([kind, said]) =>
    said.map((one) => ({ kind, code: procedure.code, said: one })),
  );
}

function wrongSource(
  part: ToldPart,
  { name, source }: Procedure,
  cited: readonly Citation[],
): string[] {
  const day = source.checkedOn.slice(0, 10).split('-').toReversed().join('/');
  const right =
    standsIn(part.name, [name]) &&
    part.decision === source.decision &&
    part.day === day &&
    part.url === source.url &&
    cited.every(({ url }) => url === source.url);
  return right ? [] : [part.source];
}

const listsPapers = (field: AskedField): boolean => field === 'documents' || field === 'form';
const OTHER_ITEM =
  /^(?:nộp trực tiếp|nộp trực tuyến|gửi qua bưu chính|kết quả|nơi giải quyết|cách nộp|giấy tờ: (?:\d+ loại$|tùy trường hợp)|việc này|lệ phí|thời hạn|trang thủ tục|phần|em chưa nói chắc)/iu;

/** Lines of a list of papers that are no paper of the page; other lists of the same answer begin with their label. */
function wrongItems(part: ToldPart, procedure: Procedure, sources: readonly string[]): string[] {
  return part.items.filter(
    (item) =>
      !isToldPaper(item, procedure) &&
      !OTHER_ITEM.test(item) &&
      !(part.lists > 1 && standsIn(item, sources)),
  );
}

function wrongSteps({ steps }: ToldPart, procedure: Procedure): string[] {
  const all = procedure.steps.flatMap((one) => one.steps);
  return steps
    .filter(
      ({ number, words }) =>
        !all.some((step) => step.number === number && standsIn(words, [step.text])),
    )
    .map(({ number, words }) => `Bước ${number}: ${words}`);
}

/** Numbers of things that the assistant counted: none may be more than the page has. */
function wrongCounts(
  { counts }: ToldPart,
  { papers, legalBasis, agencies, results }: Procedure,
): string[] {
  const rows = papers.flatMap((group) => group.papers).length;
  const most = {
    papers: rows,
    cases: papers.length,
    more: rows + legalBasis.length + agencies.length + results.length,
  };
  return counts
    .filter(({ of, count }) => count > most[of])
    .map(({ of, count }) => `${count} ${of}`);
}

const FREE = /miễn phí|không (?:mất|thu|phải nộp) (?:lệ )?phí|(?<![\d.,])0 ?đồng/iu;

/** "Miễn phí" alone is the assistant's own word; with a condition behind it, it may be the page's. */
const BARE_WORD = 12;

/** Free only where a way is, and where no way's fee is doubtful or set elsewhere. */
function wronglyFree(
  { own }: ToldPart,
  { ways }: Procedure,
  sources: readonly string[],
): readonly string[] {
  const kinds = new Set(ways.map((way) => way.fee.kind));
  const doubtful = (['conflicting', 'unreadable', 'set-by-province'] as const).some((kind) =>
    kinds.has(kind),
  );
  if (kinds.has('free') && !doubtful) return [];
  const pieces = own.split(/[\n;:()]|[.,](?!\d)/u).filter((piece) => FREE.test(piece));
  return pieces.filter((piece) => bare(piece).length <= BARE_WORD || !standsIn(piece, sources));
}

function wrongFacts({ told }: ToldPart, sources: readonly string[]): readonly Fact[] {
  const known = new Set(sources.flatMap(factsIn));
  const numbers = new Set([...known].map(numeral));
  return factsIn(told).filter((fact) =>
    fact.startsWith('number') ? !numbers.has(numeral(fact)) : !known.has(fact),
  );
}

/** A number that lost its unit to a cut is still that number. */
function numeral(fact: Fact): string {
  return /^\w+ ([\d.]+)/u.exec(fact)?.[1] ?? fact;
}
