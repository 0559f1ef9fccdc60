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
  const marked = scenarios.some((one) => one.steps.length > 0);
  const told = marked ? fit(scenarios.flatMap(scenarioLines)) : plainText(scenarios);
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

function scenarioLines(scenario: Scenario): readonly string[] {
  const title = scenario.title || (scenario.text.split('\n').at(-1) ?? '');
  const steps = scenario.steps.map((step) => say.step(step.number, firstSentence(step.text)));
  return [...(title ? [cutAtWord(title, LONGEST_STEP)] : []), ...steps];
}

function firstSentence(text: string): string {
  const [first = '', second = ''] = sentencesOf(text);
  const whole = first.length < 40 && second ? `${first} ${second}` : first;
  return cutAtWord(whole.replace(/[;:.\s]+$/u, ''), LONGEST_STEP);
}

/** Steps are always told shortened, so the page is offered whenever something was left out. */
function fit(lines: readonly string[]): Told {
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  const kept = over < 0 ? lines : lines.slice(0, Math.max(1, over));
  return { lines: kept, cut: over >= 0 || kept.some((line) => line.endsWith('…')) };
}
