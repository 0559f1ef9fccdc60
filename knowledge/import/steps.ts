import type { Scenario } from '#knowledge/schema/procedure.ts';
import { damageOf } from './damage.ts';
import { type Read, read, type Suspicion } from './read.ts';
import { isNotStated, short, tidy } from './text.ts';

type Step = Scenario['steps'][number];

const BULLET = '(?:[-–+*•]|\\(?[a-zđ]\\d?\\)|\\(?[ivx]+\\)|\\d+(?:\\.\\d+)*[.)]?)';
const STEP = new RegExp(`^(?:${BULLET}\\s*)?Bước (\\d+)(?:\\s*[:.)-]|\\s|$)\\s*`, 'u');
/** A step inside a line; only with a colon or stop behind its number, so that "tại Bước 2" stays prose. */
const INLINE = new RegExp(
  `(?<=[.;:)]|\\S )\\s*(?=(?:${BULLET}\\s*)?Bước \\d+ ?[:.] ?\\p{Lu})`,
  'gu',
);
const ALONE = new RegExp(`^${BULLET}$`, 'u');
const HEADING = new RegExp(
  `^(?:${BULLET}\\s*)?(?:Trường hợp|Đối với|Tại|Nộp|Thủ tục|Cấp|Khai|Đăng ký)|^(?:[IVX]+\\.|\\d+\\.|[a-zđ]\\)|\\(?[ivx]+\\))`,
  'u',
);

/** Reads `trinh_tu_thuc_hien`. A step number that starts over opens a new scenario. */
export function readSteps(raw: string): Read<readonly Scenario[]> {
  const body = tidy(raw);
  if (isNotStated(body)) return read('absent', []);
  const lines = body.split('\n').flatMap(splitInline).filter(Boolean);
  const scenarios = toScenarios(lines);
  const marked = scenarios.some((one) => one.steps.length > 0);
  const suspicions = [
    ...damageOf(body),
    ...scenarios.flatMap(numbering),
    ...untitled(scenarios),
    ...scenarios.flatMap(swallowed),
  ];
  const broken = suspicions.some((one) =>
    /^(?:steps|cut-off|scenario|another|line-)/.test(one.what),
  );
  return read(marked && !broken ? 'parsed' : 'text', scenarios, suspicions);
}

/** A bullet that the split left alone goes back to its step. */
function splitInline(line: string): readonly string[] {
  const lines: string[] = [];
  for (const piece of line.split(INLINE).map((one) => one.trim())) {
    const before = lines.at(-1) ?? '';
    if (ALONE.test(before)) lines[lines.length - 1] = `${before} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

function toScenarios(lines: readonly string[]): readonly Scenario[] {
  const scenarios: Scenario[] = [];
  let open: Scenario = { title: '', text: '', steps: [] };
  for (const line of lines) {
    const number = Number(STEP.exec(line)?.[1] ?? 0);
    if (number > 0 && startsOver(open, number)) {
      const { kept, title } = takeTitle(open);
      scenarios.push(kept);
      open = { title, text: '', steps: [] };
    }
    open = number > 0 ? addStep(open, number, line) : addLine(open, line);
  }
  return [...scenarios, open];
}

function startsOver(open: Scenario, number: number): boolean {
  const last = open.steps.at(-1)?.number ?? 0;
  return last > 0 && number === 1;
}

/** The heading of a new scenario was read as the last line of the step before it. */
function takeTitle(open: Scenario): { kept: Scenario; title: string } {
  const last = open.steps.at(-1);
  const lines = last?.text.split('\n') ?? [];
  const heading = lines.at(-1) ?? '';
  if (!last || lines.length < 2 || !HEADING.test(heading)) return { kept: open, title: '' };
  const step = { ...last, text: lines.slice(0, -1).join('\n') };
  return { kept: { ...open, steps: [...open.steps.slice(0, -1), step] }, title: heading };
}

function addStep(open: Scenario, number: number, line: string): Scenario {
  const text = line.replace(STEP, '').trim();
  return { ...open, steps: [...open.steps, { number, text }] };
}

function addLine(open: Scenario, line: string): Scenario {
  const last: Step | undefined = open.steps.at(-1);
  if (!last) return { ...open, text: open.text ? `${open.text}\n${line}` : line };
  const grown = { ...last, text: last.text ? `${last.text}\n${line}` : line };
  return { ...open, steps: [...open.steps.slice(0, -1), grown] };
}

/** Steps must count 1, 2, 3…; anything else may be a lost or moved line. */
function numbering(scenario: Scenario): readonly Suspicion[] {
  const numbers = scenario.steps.map((step) => step.number);
  if (numbers.every((one, at) => one === at + 1)) return [];
  return [
    {
      what: 'steps-out-of-order',
      raw: `${short(scenario.title, 60)} ${numbers.join(', ')}`.trim(),
    },
  ];
}

/** "Về cấp …" opens the scenario and "Về gia hạn …" stands inside its last step: two scenarios in one. */
function swallowed(scenario: Scenario): readonly Suspicion[] {
  const opener = openerOf(scenario.title || (scenario.text.split('\n').at(-1) ?? ''));
  if (!opener) return [];
  const lines = scenario.steps.flatMap((step) => step.text.split('\n').slice(1));
  const other = lines.find((line) => openerOf(line) === opener);
  return other ? [{ what: 'another-scenario-inside-a-step', raw: short(other, 100) }] : [];
}

function openerOf(line: string): string {
  const match = /^(?:(Về|Trường hợp|Đối với|Thủ tục)(?=\s)|([a-zđ]\))|(\d+)\.|([IVX]+)\.)/u.exec(
    line,
  );
  if (!match) return '';
  return match[1] ?? (match[2] ? 'letter' : match[3] ? 'number' : 'roman');
}

function untitled(scenarios: readonly Scenario[]): readonly Suspicion[] {
  if (scenarios.length < 2) return [];
  return scenarios
    .slice(1)
    .filter((one) => one.title === '')
    .map((one) => ({ what: 'scenario-without-title', raw: short(one.steps[0]?.text ?? '', 80) }));
}
