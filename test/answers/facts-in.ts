/** A fact that can be right or wrong: its kind and its value in one way of writing, such as `money 20000 vnd`. */
export type Fact = string;

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?`;
const TIMES = 'ngày làm việc|ngày|giờ làm việc|giờ|tuần|tháng|năm|phút|tuổi';
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

interface Reader {
  readonly pattern: RegExp;
  readonly read: (found: readonly string[]) => Fact;
}

/** In the order in which they are tried: what one has read is no number for the next. */
const READERS: readonly Reader[] = [
  {
    pattern: /(\d+(?:[.,]\d+)?(?:\/\d{4})?\/\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*)/gu,
    read: ([law = '']) => `law ${law}`,
  },
  {
    pattern: /ngày (\d{1,2}) ?tháng (\d{1,2}) ?năm (\d{4})/gu,
    read: ([day = '', month = '', year = '']) => dateFact(day, month, year),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/gu,
    read: ([day = '', month = '', year = '']) => dateFact(day, month, year),
  },
  { pattern: /(?<![\d.])(\d+\.\d{6}(?:\.[\da-z]+)*)/gu, read: ([code = '']) => `code ${code}` },
  {
    pattern:
      /(?<![\d.,])((?:\+84|0)(?:[ .-]?\d){8,10}|1[89]00(?:[ .-]?\d){4,6})(?![\d.,]*\d| ?(?:đồng|vnđ|usd))/gu,
    read: ([phone = '']) => `phone ${phone.replace(/\D/gu, '')}`,
  },
  {
    pattern: new RegExp(
      `(${NUMBER}) ?(?:(nghìn|ngàn|triệu|tỷ|tỉ) ?)?(đồng|đ(?!\\p{L})|vnđ|vnd|việt nam đồng|usd)`,
      'gu',
    ),
    read: ([value = '', scale = '', unit]) =>
      `money ${numberOf(value) * (SCALES[scale] ?? 1)} ${unit === 'usd' ? 'usd' : 'vnd'}`,
  },
  {
    pattern: new RegExp(`(${NUMBER}) ?%`, 'gu'),
    read: ([value = '']) => `share ${numberOf(value)}`,
  },
  {
    pattern: new RegExp(`(${NUMBER})(?: ?\\([^()]{1,24}\\))? ?(${TIMES})(?!\\p{L})`, 'gu'),
    read: ([value = '', unit = '']) => `time ${numberOf(value)} ${unit}`,
  },
  { pattern: new RegExp(`(${NUMBER})`, 'gu'), read: ([value = '']) => `number ${numberOf(value)}` },
];

/** Every sum, time, day, share, code, number of a law, telephone and plain number in a text. */
export function factsIn(text: string): readonly Fact[] {
  let rest = text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ');
  const facts: Fact[] = [];
  for (const { pattern, read } of READERS)
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      facts.push(read(groups.map((one) => (typeof one === 'string' ? one : ''))));
      return ' '.repeat(whole.length);
    });
  return facts;
}

/** "20.000", "20,000", "1,5" and "07" as one number each. */
function numberOf(text: string): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(text);
  return Number(grouped ? text.replace(/[.,]/gu, '') : text.replace(',', '.'));
}

function dateFact(day: string, month: string, year: string): Fact {
  return `day ${Number(day)}/${Number(month)}/${year}`;
}
