import type { Chance } from '#test/crash/chance.ts';
import { type Fact, factsIn } from './facts-in.ts';

/** An answer made wrong on purpose, and what was done to it. */
export interface Planted {
  readonly text: string;
  readonly what: string;
}

const SOURCE = '\n\nNguồn:';
const NUMBER = /\d+(?:[.,]\d{3})*/gu;

/** Puts one error into an answer: another number, one more paper, or other days; `undefined` where nothing fits. */
export function plantBreach(text: string, chance: Chance): Planted | undefined {
  const at = text.indexOf(SOURCE);
  const [body, source] = [text.slice(0, Math.max(0, at)), text.slice(Math.max(0, at))];
  const plant = chance.oneOf([otherNumber, onePaperMore, otherDays]);
  const planted = plant(body, chance) ?? otherNumber(body, chance);
  return planted && { ...planted, text: planted.text + source };
}

type Plant = (body: string, chance: Chance) => Planted | undefined;

/** A number that the answer does not hold otherwise: counts at the start of a line are left alone. */
const otherNumber: Plant = (body, chance) => {
  const found = [...body.matchAll(NUMBER)];
  const [first, ...rest] = found;
  if (!first) return undefined;
  const { index, 0: number } = chance.oneOf([first, ...rest]);
  const other = number.replace(/\d(?=\D*$)|^\d/u, (digit) => String((Number(digit) + 3) % 9 || 7));
  const text = body.slice(0, index) + other + body.slice(index + number.length);
  return changed(body, text) ? { text, what: `${number} → ${other}` } : undefined;
};

const onePaperMore: Plant = (body) => {
  if (!/giấy tờ/u.test(body.split('\n')[0] ?? '') || !body.includes('\n- ')) return undefined;
  const paper = '- Giấy khám sức khỏe của cả gia đình (1 bản chính)';
  return { text: body.replace('\n- ', `\n${paper}\n- `), what: 'one paper more' };
};

const otherDays: Plant = (body) => {
  const text = body.replace(
    /(\d+) ngày làm việc \(không tính ngày nghỉ\)/u,
    '$1 ngày (tính cả ngày nghỉ)',
  );
  return text === body ? undefined : { text, what: 'calendar days for working days' };
};

/** Only a planted number that makes another fact counts: "01" for "1" is none. */
function changed(before: string, after: string): boolean {
  const old = new Set<Fact>(factsIn(before));
  return factsIn(after).some((fact) => !old.has(fact));
}
