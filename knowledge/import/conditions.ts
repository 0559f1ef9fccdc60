import { startsInside } from './damage.ts';
import { findQuantities } from './quantity.ts';
import { type Read, read, type Suspicion } from './read.ts';
import { cutFooter } from './results.ts';
import { isNotStated, oneLine, short, tidy } from './text.ts';

export type Conditions = { readonly kind: 'none' | 'text'; readonly text: string };

const SAYS_NONE = /^[-+\s]*(?:không|không có|không quy định|chưa quy định|không yêu cầu)[.;\s]*$/iu;

/** "Không có thông tin" is absent (the page does not say); "Không" is `none` (the page says there are none). */
export function readConditions(raw: string): Read<Conditions | undefined> {
  const { body } = cutFooter(raw);
  if (isNotStated(body)) return read('absent', undefined, footer(raw, body));
  const text = tidy(body);
  const kind = SAYS_NONE.test(oneLine(body)) ? 'none' : 'text';
  return read('parsed', { kind, text }, [
    ...startsInside(text),
    ...paperRows(text),
    ...footer(raw, body),
  ]);
}

/** Quantity cells in running text: the rows of the paper table slid into this field. */
function paperRows(text: string): readonly Suspicion[] {
  return findQuantities(text).length > 1 ? [{ what: 'another-field-here', raw: short(text) }] : [];
}

function footer(raw: string, body: string): readonly Suspicion[] {
  return raw.length === body.length ? [] : [{ what: 'footer-in-conditions', raw: short(raw) }];
}
