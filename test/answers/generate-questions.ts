import { ASKED_FIELDS, type AskedField } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { stripMarks } from '#language/fold.ts';
import { type Chance, createChance } from '#test/crash/chance.ts';

/** How one field is asked for; … is what the matter is called. */
const WORDINGS: Readonly<Record<AskedField, readonly [string, ...string[]]>> = {
  documents: [
    '… cần giấy tờ gì?',
    'Đi … phải mang theo gì',
    'hồ sơ … gồm những gì vậy em',
    '… nộp mấy bản?',
  ],
  fee: [
    '… hết bao nhiêu tiền?',
    'lệ phí … là bao nhiêu',
    '… có tốn tiền không em',
    '… nộp qua mạng lệ phí nhiêu',
  ],
  time: [
    '… mất bao lâu?',
    '… mấy ngày có',
    'thời hạn giải quyết … là bao lâu',
    'nộp … chừng nào xong',
  ],
  where: ['… nộp ở đâu?', 'muốn … thì ra đâu', 'cơ quan nào giải quyết …'],
  online: [
    '… nộp qua mạng được không?',
    '… làm online được hông',
    'có nộp trực tuyến … được không',
  ],
  conditions: ['điều kiện … là gì?', 'ai được …', '… phải đủ điều kiện gì'],
  steps: ['các bước … thế nào?', 'trình tự … ra sao', '… gồm mấy bước'],
  result: ['… xong nhận được gì?', 'kết quả … là gì'],
  legal_basis: ['căn cứ pháp lý của … là gì?', '… theo luật nào'],
  form: ['mẫu đơn … lấy ở đâu?', '… dùng mẫu nào', 'tờ khai … tải ở đâu'],
  overview: ['tôi muốn …', '… thì làm sao?', 'hướng dẫn … giùm em'],
};

/** One message somebody might write, and the procedures it is about. */
export interface GeneratedQuestion {
  readonly text: string;
  readonly about: readonly string[];
  readonly way: 'plain' | 'everyday' | 'two fields' | 'two matters' | 'comparison';
}

/** The same `count` questions for the same seed, over all procedures, every field alike. */
export function generateQuestions(
  procedures: readonly Procedure[],
  count: number,
  seed: number,
): readonly GeneratedQuestion[] {
  const chance = createChance(seed);
  const [first, ...rest] = procedures;
  if (!first) return [];
  const pick = (): Procedure => chance.oneOf([first, ...rest]);
  return Array.from({ length: count }, (_, at) => {
    const field = ASKED_FIELDS[at % ASKED_FIELDS.length] ?? 'overview';
    const made = oneOfFive(chance.between(1, 10), field, pick, chance);
    return chance.between(1, 3) === 1 ? { ...made, text: stripMarks(made.text) } : made;
  });
}

function oneOfFive(
  die: number,
  field: AskedField,
  pick: () => Procedure,
  chance: Chance,
): GeneratedQuestion {
  const one = pick();
  const wording = chance.oneOf(WORDINGS[field]);
  if (die <= 4) return { text: put(wording, called(one)), about: [one.code], way: 'plain' };
  if (die <= 7)
    return { text: put(wording, everyday(one, chance)), about: [one.code], way: 'everyday' };
  const other = pick();
  const about = [one.code, other.code];
  if (die === 8) {
    const more = chance.oneOf(WORDINGS[chance.oneOf(ASKED_FIELDS)]).replace('…', 'việc này');
    return { text: `${put(wording, called(one))} ${more}`, about: [one.code], way: 'two fields' };
  }
  if (die === 9) {
    const second = put(chance.oneOf(WORDINGS[field]), everyday(other, chance));
    return { text: `${put(wording, called(one))}\n${second}`, about, way: 'two matters' };
  }
  const text = `${everyday(one, chance)} với ${everyday(other, chance)} khác gì nhau?`;
  return { text, about, way: 'comparison' };
}

function put(wording: string, name: string): string {
  return wording.replace('…', name);
}

/** The official name as it stands inside a sentence, cut as people get tired of typing. */
function called({ name }: Procedure): string {
  const words = name.replace(/^thủ tục\s+/iu, '').split(/\s+/u);
  return words.slice(0, 18).join(' ').toLocaleLowerCase('vi');
}

function everyday(one: Procedure, chance: Chance): string {
  const [first, ...rest] = one.everydayNames;
  return first === undefined ? called(one) : chance.oneOf([first, ...rest]);
}
