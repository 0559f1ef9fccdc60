/** One source's share of an answer, taken apart by its words. */
export interface ToldPart {
  readonly code: string;
  readonly name: string;
  readonly decision: string;
  readonly day: string;
  readonly url: string;
  /** The line that names the source. */
  readonly source: string;
  /** Everything said, without the numbers that only count or point. */
  readonly told: string;
  /** The same without what is quoted. */
  readonly own: string;
  readonly quotes: readonly string[];
  /** Lines of lists. */
  readonly items: readonly string[];
  /** How many answers stand in it, each opened by "Dạ". */
  readonly lists: number;
  readonly steps: readonly { readonly number: number; readonly words: string }[];
  readonly counts: readonly { readonly of: 'papers' | 'cases' | 'more'; readonly count: number }[];
}

const SOURCE =
  /^Nguồn: (.*) \(mã (\d+\.\d{6}[\d.A-Z]*)(?:, quyết định (.*?))?\)(?:, em đọc ngày ([\d/]+))?\.$/u;
const STEP = /^Bước (\d+): (.*)$/u;

/** Numbers that the assistant's own sentences hold: how many things a list has. Nothing else is excused. */
const COUNTS = [
  [/ cần (\d+) loại giấy tờ:/gu, 'papers'],
  [/^- Giấy tờ: (\d+) loại/gmu, 'papers'],
  [/trang chia (\d+) nhóm/gu, 'cases'],
  [/ giấy tờ: (\d+) loại/gu, 'papers'],
  [/Còn (\d+) (?:mục|văn bản|lưu ý|kết quả)/giu, 'more'],
  [/Trang còn (\d+) lưu ý/gu, 'more'],
  [/ và (\d+) nơi khác/gu, 'more'],
] as const;

/** The line of emergency numbers that stands beside an answer whose question speaks of danger. */
const EMERGENCY = /^Nếu đang nguy hiểm: .*$/gmu;

/** The answer, source by source; words behind the last source belong to it. */
export function toldParts(text: string): readonly ToldPart[] {
  const parts: ToldPart[] = [];
  let lines: string[] = [];
  let before = '';
  for (const line of text.split('\n')) {
    const found = SOURCE.exec(line);
    const last = parts.at(-1);
    if (found) {
      const own = lines.join('\n');
      const shared = own.trim() === '' && last !== undefined;
      before = shared ? before : own;
      if (shared)
        parts[parts.length - 1] = { ...partOf(split(before, 1), last), ...sourceOf(last) };
      parts.push(partOf(shared ? split(before, 2) : own, readSource(found)));
      lines = [];
    } else if (last && lines.length === 0 && /^https?:\/\/\S+$/u.test(line))
      parts[parts.length - 1] = { ...last, url: line };
    else lines.push(line);
  }
  const last = parts.at(-1);
  return last ? [...parts.slice(0, -1), { ...last, told: withBehind(last.told, lines) }] : [];
}

/** Of two things side by side, what is said of the first or the second. */
function split(body: string, which: 1 | 2): string {
  const lines = body.split('\n').filter((line) => !line.startsWith('Dạ, (1)'));
  return lines
    .map((line) => {
      const [, label = '', first = '', second = ''] =
        /^(- [^:]*: )\(1\) (.*); \(2\) (.*)$/u.exec(line) ?? [];
      return label === '' ? line : label + (which === 1 ? first : second);
    })
    .join('\n');
}

type Source = Pick<ToldPart, 'code' | 'name' | 'decision' | 'day' | 'url' | 'source'>;

function readSource([
  source = '',
  name = '',
  code = '',
  decision = '',
  day = '',
]: readonly string[]): Source {
  return { code, name, decision, day, source, url: '' };
}

function sourceOf({ code, name, decision, day, source, url }: Source): Source {
  return { code, name, decision, day, source, url };
}

function withBehind(told: string, lines: readonly string[]): string {
  return `${told}\n${withoutCounts(lines.join('\n'))}`;
}

function partOf(whole: string, source: Source): ToldPart {
  const body = whole.replaceAll('“xem thêm”', 'xem thêm');
  const lines = body.split('\n').map((line) => line.trim());
  const quotes = [...body.matchAll(/“([^”]*)”/gu)].map(([, words = '']) => words);
  const steps = lines.flatMap((line) => {
    const [, number, words = ''] = STEP.exec(line) ?? [];
    return number ? [{ number: Number(number), words }] : [];
  });
  const counts = COUNTS.flatMap(([pattern, of]) =>
    [...body.matchAll(pattern)].map(([, count]) => ({ of, count: Number(count) })),
  );
  const told = withoutCounts(body);
  return {
    ...sourceOf(source),
    ...{ told, own: told.replace(/“[^”]*”/gu, ' '), quotes, steps, counts },
    items: lines.filter((line) => /^[-☐] /u.test(line)).map((line) => line.slice(2)),
    lists: body.split(/^Dạ, /mu).length - 1,
  };
}

function withoutCounts(body: string): string {
  const counted = COUNTS.reduce((text, [pattern]) => text.replace(pattern, ' … '), body);
  return counted
    .replace(EMERGENCY, ' ')
    .replace(/^Bước \d+:/gmu, '')
    .replace(/(?<=[(,] ?)\d+ bản (?:chính|sao)(?=[,)])/gu, ' ');
}
