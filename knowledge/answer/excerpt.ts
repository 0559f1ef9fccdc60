/** A piece of a page's text, in its own words, and the sentences that go on where it ends. */
export interface Excerpt {
  readonly text: string;
  readonly rest: readonly string[];
}

/** A line that goes on with a small letter (no list marker such as "a)") was wrapped, it is no end. */
const WRAPPED = /(?<![.;:!?])\n+(?=\p{Ll}(?!\p{Ll}{0,3}\d?[).]))/gu;

/** Sentences and list items of running text. A stop inside a number or behind a short form ends nothing. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(WRAPPED, ' ')
    .split(/\n+|(?<=[;!?]|\p{L}\.|[)”"]\.|\d{4}\.)\s+(?=[\p{Lu}“(+*-])/u)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Whole sentences from the start, at most `limit` characters; a first one that is too long is cut at a word. */
export function excerpt(text: string, limit: number): Excerpt {
  if (text.length <= limit) return { text: text.trim(), rest: [] };
  const sentences = sentencesOf(text);
  let room = limit;
  const over = sentences.findIndex((sentence) => (room -= sentence.length + 1) < 0);
  const kept = over < 0 ? sentences : sentences.slice(0, over);
  return {
    text: kept.join('\n') || cutAtWord(text, limit),
    rest: over < 0 ? [] : sentences.slice(over),
  };
}

/** The first words that fit into `limit` characters, with an ellipsis where something follows. */
export function cutAtWord(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const words = line.slice(0, limit).replace(/\s+\S*$/u, '');
  return `${beforeTorn(line, words.length).replace(/[\s,;:.(–-]+$/u, '')}…`;
}

/** A day, or a number with what it counts: torn apart, "12 ngày làm việc" would become 12 days. */
const TOGETHER =
  /ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|\d[\d.,]*(?: ?\([^)]{1,24}\))? (?:ngày làm việc|giờ làm việc|ngày|giờ|tháng|năm|tuần|phút|tuổi|bản chính|bản sao|bộ|(?:nghìn |triệu |tỷ )?đồng|%)/giu;

function beforeTorn(line: string, at: number): string {
  const torn = [...line.matchAll(TOGETHER)].find(
    ({ index, 0: whole }) => index < at && at < index + whole.length,
  );
  return line.slice(0, torn ? torn.index : at);
}
