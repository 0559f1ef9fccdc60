import { foldText } from '#language/fold.ts';

/**
 * Folded words of matters that the province looks after, whoever reports them: provincial and national roads by
 * name or number, upper secondary schools (Decree 150/2025/NĐ-CP gives them to the
 * departments of the province [check]).
 */
const OF_THE_PROVINCE =
  /(?<![\p{L}\d])(?:quoc lo|ql ?\d+\p{L}?|tinh lo|duong tinh|dt ?\d+\p{L}?|cao toc|trung hoc pho thong|thpt|truong cap (?:3|ba))(?![\p{L}\d])/u;

/** At which level the matter of a report lies; the commune where nothing says otherwise. */
export function matterLevel(text: string): 'commune' | 'province' {
  return OF_THE_PROVINCE.test(foldText(text).replaceAll('.', '')) ? 'province' : 'commune';
}
