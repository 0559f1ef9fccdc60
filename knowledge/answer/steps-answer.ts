import type { Procedure, Scenario } from '#knowledge/schema/procedure.ts';
import { cutAtWord, excerpt, sentencesOf } from './excerpt.ts';
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
  const told = scenarios.some((one) => one.steps.length > 0)
    ? inShort(scenarios)
    : plainText(scenarios);
  const uncertain = procedure.suspicions.some(
    (one) => one.field === 'steps' && UNCERTAIN.has(one.what),
  );
  const lines = [say.steps(name), ...told.lines, ...(uncertain ? [say.stepsUncertain] : [])];
  return { text: lines.join('\n'), whole: !uncertain, rest: told.rest };
}

interface Told {
  readonly lines: readonly string[];
  /** What “xem thêm” shows: all steps in full where they were told in short, else what follows. */
  readonly rest: readonly string[];
}

function plainText(scenarios: readonly Scenario[]): Told {
  const { text, rest } = excerpt(scenarios.map((one) => one.text).join('\n'), ROOM);
  return { lines: [text, ...(rest.length > 0 ? [say.more] : [])], rest };
}

function inShort(scenarios: readonly Scenario[]): Told {
  const short = scenarios.map(scenarioLines);
  const lines = short.flatMap((one) => one.lines);
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  const kept = over < 0 ? lines : lines.slice(0, Math.max(1, over));
  if (over < 0 && !short.some((one) => one.cut)) return { lines, rest: [] };
  return { lines: [...kept, say.stepsMore], rest: scenarios.flatMap(inFull) };
}

function titleOf({ title, text }: Scenario): readonly string[] {
  const heading = title || (text.split('\n').at(-1) ?? '');
  return heading ? [heading] : [];
}

function scenarioLines(scenario: Scenario): { readonly lines: string[]; readonly cut: boolean } {
  const steps = scenario.steps.map((step) => ({
    ...firstSentence(step.text),
    number: step.number,
  }));
  const lines = steps.map((step) => say.step(step.number, step.text));
  const heading = titleOf(scenario).map((one) => cutAtWord(one, LONGEST_STEP));
  return { lines: [...heading, ...lines], cut: steps.some((step) => step.cut) };
}

/** Every word of a scenario, sentence by sentence, the first of each step behind its number. */
function inFull(scenario: Scenario): readonly string[] {
  const steps = scenario.steps.flatMap((step) => {
    const [first = '', ...rest] = sentencesOf(step.text);
    return [say.step(step.number, first), ...rest];
  });
  return [scenario.title, ...sentencesOf(scenario.text)].filter(Boolean).concat(steps);
}

/** A very short first sentence is a heading: the one behind it says what happens. */
function firstSentence(text: string): { readonly text: string; readonly cut: boolean } {
  const [first = '', second = ''] = sentencesOf(text);
  const said = first.length < 40 && second ? `${first} ${second}` : first;
  const words = cutAtWord(said.replace(/[;:.\s]+$/u, ''), LONGEST_STEP);
  return { text: words, cut: words.endsWith('…') || said.length < text.trim().length };
}
