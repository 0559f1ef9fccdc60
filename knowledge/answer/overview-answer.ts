import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import { feeAnswer } from './fee-answer.ts';
import type { FeeOverlay } from './fee-overlay.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { resultsOf } from './result-answer.ts';
import { spokenName } from './spoken-name.ts';
import { timeAnswer } from './time-answer.ts';
import { capital, kindsOf, waysText } from './ways-text.ts';
import { agenciesText, levelsText } from './where-answer.ts';

/** The procedure at a glance: what comes of it, where, how, how long, how much, how many papers. */
export function overviewAnswer(procedure: Procedure, overlay?: FeeOverlay): Part {
  const lines = [
    say.overview(spokenName(procedure.name), levelsText(procedure)),
    ...line(say.overviewResult, cutAtWord(resultsOf(procedure)[0] ?? '', 200)),
    ...line(say.overviewAgency, agenciesText(procedure)),
    ...line(say.overviewWays, waysText(kindsOf(procedure.ways), 'và')),
    `- ${bare(timeAnswer(procedure, say.thisMatter).text)}`,
    `- ${feeLine(procedure, overlay)}`,
    ...papersLine(procedure),
    say.overviewOffer,
  ];
  return { text: lines.join('\n'), whole: procedure.ways.length + procedure.papers.length > 0 };
}

/** Longest fee that fits into a glance. */
const FEE_AT_A_GLANCE = 330;

function feeLine(procedure: Procedure, overlay: FeeOverlay | undefined): string {
  const fee = bare(feeAnswer(procedure, overlay, say.thisMatter).text);
  return fee.length <= FEE_AT_A_GLANCE ? fee : say.overviewFeeLong;
}

function line(phrase: (words: string) => string, words: string): readonly string[] {
  return words ? [`- ${phrase(words)}`] : [];
}

/** A part on one line, without its opening word: its own list goes on behind the colon, not as a list in a list. */
function bare(text: string): string {
  const [head = '', ...lines] = text.replace(/^Dạ,\s*/u, '').split('\n');
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => small(line.slice(2)));
  const behind = lines.filter((line) => !line.startsWith('- '));
  const told = [head, items.join('; ')].filter(Boolean).join(' ');
  const whole = behind.length > 0 && /[^.!?”]$/u.test(told) ? `${told}.` : told;
  return capital([whole, ...behind].join(' '));
}

/** A way in the middle of a line: "nộp trực tiếp: 5 ngày". */
function small(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1);
}

function papersLine({ papers, brokenFields }: Procedure): readonly string[] {
  const count = papers.flatMap((group) => group.papers).filter((paper) => paper.parsed).length;
  if (brokenFields.includes('papers') || count === 0) return [];
  const cases = papers.length;
  return [`- ${cases > 1 ? say.overviewCases(cases) : say.overviewPapers(count)}`];
}
