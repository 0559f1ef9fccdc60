import type { Effect } from './effects.ts';
import type { Reply } from './message.ts';
import type { Needs } from './needs.ts';
import type { Reading } from './reading.ts';
import type { FlowState } from './turn.ts';

export type Answers = Readonly<Record<string, unknown>>;

/**
 * What an answer changes in the answers, with a sentence `also` said before the next question and what must be done
 * at once; `because` is said back when it was not understood.
 */
export type Heard =
  | { readonly answers: Answers; readonly also?: string; readonly effects?: readonly Effect[] }
  | { readonly because: string };

/** One question of a questionnaire. */
export interface Question {
  readonly name: string;
  readonly say: (answers: Answers) => Reply;
  /** Reads an answer into the answers; it may fill more than its own field, or stay open (photos). */
  readonly read: (reading: Reading, answers: Answers, needs: Needs) => Heard;
  /** True where anything typed is an answer, so that it is never taken for another request. */
  readonly takesAnything?: boolean;
  /** Left out where the answers make it needless. */
  readonly when?: (answers: Answers) => boolean;
}

/**
 * A questionnaire: data with a version. Answers of an older version are brought up to date by `upgrade`; where it
 * cannot, the questionnaire starts over politely instead of misreading them.
 */
export interface Flow {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (version: number, answers: Answers) => Answers | undefined;
  readonly questions: readonly Question[];
  /** Shown when all is answered; `yes` files. */
  readonly summary: (answers: Answers, needs: Needs, now: Date) => Reply;
  /** Which answers a correction takes back, by the choice's value; `reopens` names a question that is else not asked. */
  readonly fixes: Readonly<
    Record<string, { readonly of: readonly string[]; readonly reopens?: string }>
  >;
  /** Reads what may come at any point and belongs to another question than the open one: photos, a place. */
  readonly beside: (reading: Reading, answers: Answers, needs: Needs) => Heard | undefined;
  /** Looks up what the next question needs; asked after every answer. */
  readonly prepare: (answers: Answers, reading: Reading, needs: Needs) => Promise<Answers>;
  /** True where the answers end the questionnaire before its summary. */
  readonly endsEarly: (answers: Answers) => boolean;
  readonly complete: (
    answers: Answers,
    reading: Reading,
    needs: Needs,
  ) => { readonly replies: readonly Reply[]; readonly effects: readonly Effect[] };
}

/** The question that is open, or `undefined` when only the summary is left. Pure. */
export function openQuestion(flow: Flow, answers: Answers): Question | undefined {
  return flow.questions.find(({ name, when }) => !(name in answers) && (when?.(answers) ?? true));
}

/** How many questions are still open: what the citizen is told after an interruption. */
export function questionsLeft(flow: Flow, answers: Answers): number {
  return flow.questions.filter(({ name, when }) => !(name in answers) && (when?.(answers) ?? true))
    .length;
}

/** What to say at this point of the questionnaire: the open question, or the summary. */
export function sayOpen(flow: Flow, answers: Answers, needs: Needs, now: Date): Reply {
  return openQuestion(flow, answers)?.say(answers) ?? flow.summary(answers, needs, now);
}

/** The state of a conversation inside this flow. */
export function flowState(flow: Flow, answers: Answers): FlowState {
  return { flow: flow.name, version: flow.version, answers };
}

/** The answers without the named ones. */
export function without(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}
