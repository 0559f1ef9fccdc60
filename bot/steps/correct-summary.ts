import { foldText } from '#language/fold.ts';
import { findPhones } from '#language/phones.ts';
import { type Answers, type Flow, without } from '../flow.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';

/** Words that name the part to correct, folded; the first that occurs is meant. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/(?:so dien thoai|sdt|so phone|so lien lac)/u, 'fix:phone'],
  [
    /(?:cho do|dia chi|noi xay ra|nham cho|sai cho|sai noi|sai xa|doi cho|sua noi|sua cho)/u,
    'fix:place',
  ],
  [/(?:hinh|anh chup)/u, 'fix:photos'],
  [/(?:noi dung|sua viec|viet lai|ghi lai)/u, 'fix:text'],
];

/** The answers after a correction said in words at the summary, or `undefined` when none was said. */
export function correct(
  { text }: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): Answers | undefined {
  const phone = findPhones(text)[0]?.phone;
  if (phone) return { ...answers, phone };
  const commune = needs.desk.findCommune(text);
  if (commune)
    return { ...answers, place: text, communeCode: commune.code, communeName: commune.name };
  const folded = foldText(text);
  const part = PARTS.find(([words]) => words.test(folded))?.[1];
  const fix = part === undefined ? undefined : flow.fixes[part];
  return fix && without(answers, fix);
}
