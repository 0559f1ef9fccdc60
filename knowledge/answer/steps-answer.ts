import type { Procedure, Scenario } from '#knowledge/schema/procedure.ts';
import { cutAtWord, type Excerpt, excerpt, sentencesOf } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const ROOM = 1100;
/** A step is told by its first sentence. */
const LONGEST_STEP = 230;

/** Doubts that mean that lines were lost or moved, so that the order of the page is not certain. */
const UNCERTAIN = new Set([
  'steps-out-of-order',
  'line-torn-from-its-place',
  'another-scenario-inside-a-step',
]);

/** The course of the procedure, each step by its first sentence; the page has the rest. */
export function stepsAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('steps'))
    return { text: say.broken(say.field.steps), whole: false };
  const scenarios = procedure.steps.filter((one) => one.text !== '' || one.steps.length > 0);
  if (scenarios.length === 0) return { text: say.stepsNotStated(name), whole: false };
  const marked = scenarios.some((one) => one.steps.length > 0);
  const told = marked ? fit(scenarios.map(scenarioLines)) : plainText(scenarios);
  const uncertain = procedure.suspicions.some(
    (one) => one.field === 'steps' && UNCERTAIN.has(one.what),
  );
  const lines = [
    say.steps(name),
    ...told.lines,
    ...(told.cut ? [say.restOnPage] : []),
    ...(uncertain ? [say.stepsUncertain] : []),
  ];
  return { text: lines.join('\n'), whole: !uncertain };
}

interface Told {
  readonly lines: readonly string[];
  readonly cut: boolean;
}

function plainText(scenarios: readonly Scenario[]): Told {
  const { text, cut } = excerpt(scenarios.map((one) => one.text).join('\n'), ROOM);
  return { lines: [text], cut };
}

function scenarioLines(scenario: Scenario): Told {
  const title = scenario.title || (scenario.text.split('\n').at(-1) ?? '');
  const steps = scenario.steps.map((step) => ({
    ...firstSentence(step.text),
    number: step.number,
  }));
  const lines = steps.map((step) => say.step(step.number, step.text));
  const heading = title ? [cutAtWord(title, LONGEST_STEP)] : [];
  return { lines: [...heading, ...lines], cut: steps.some((step) => step.cut) };
}

/** A very short first sentence is a heading: the one behind it says what happens. */
function firstSentence(text: string): Excerpt {
  const [first = '', second = ''] = sentencesOf(text);
  const said = first.length < 40 && second ? `${first} ${second}` : first;
  const words = cutAtWord(said.replace(/[;:.\s]+$/u, ''), LONGEST_STEP);
  return { text: words, cut: words.endsWith('…') || said.length < text.trim().length };
}

function fit(scenarios: readonly Told[]): Told {
  const lines = scenarios.flatMap((one) => one.lines);
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  const kept = over < 0 ? lines : lines.slice(0, Math.max(1, over));
  return { lines: kept, cut: over >= 0 || scenarios.some((one) => one.cut) };
}
