import type { Suspicion } from './read.ts';
import { short } from './text.ts';

const BREAKS_OFF = /(?:\(|\s(?:mục|tại|theo|của|và|về|hoặc|cho|khoản|điểm|Điều))$/u;
/** A small letter at the start of a line, but no list marker such as "a)" or "iii)". */
const FRAGMENT = /^\p{Ll}(?!\p{Ll}{0,3}\d?[).])/u;
const JOINED = /\p{Ll}\p{Lu}\p{Ll}|\p{Lu}{3,}\p{Ll}{2,}/u;

/** Signs that the crawl damaged running text. They are reported, never repaired. */
export function damageOf(body: string): readonly Suspicion[] {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [...startsInside(body), ...breaksOff(body), ...fragments(lines), ...joined(body)];
}

/** A field that begins with the stop of a sentence is the tail of another one, cut at a label in the text. */
export function startsInside(body: string): readonly Suspicion[] {
  return /^[);:,]/u.test(body) ? [{ what: 'starts-inside-a-sentence', raw: short(body) }] : [];
}

function breaksOff(body: string): readonly Suspicion[] {
  return BREAKS_OFF.test(body)
    ? [{ what: 'cut-off-at-end', raw: short(`…${body.slice(-80)}`) }]
    : [];
}

/** Many small starts mean hard-wrapped lines; a few, behind a full stop, mean a fragment torn from elsewhere. */
function fragments(lines: readonly string[]): readonly Suspicion[] {
  const small = lines.filter((line) => FRAGMENT.test(line));
  if (lines.length > 5 && small.length > lines.length * 0.3)
    return [{ what: 'lines-hard-wrapped', raw: short(small[0] ?? '') }];
  return lines.flatMap((line, at) => {
    const before = lines[at - 1] ?? '';
    if (!FRAGMENT.test(line) || before === '') return [];
    const what = /[.;!?]$/.test(before) ? 'line-torn-from-its-place' : 'line-broken';
    return [{ what, raw: short(`${before.slice(-60)} ⏎ ${line}`) }];
  });
}

function joined(body: string): readonly Suspicion[] {
  const match = JOINED.exec(body);
  return match
    ? [
        {
          what: 'words-joined',
          raw: short(body.slice(Math.max(0, match.index - 25), match.index + 30)),
        },
      ]
    : [];
}
