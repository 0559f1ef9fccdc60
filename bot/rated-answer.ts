import type { RatedAnswer } from './effects.ts';
import { keepable } from './keep-question.ts';
import { ASKED_FIELDS } from './needs.ts';
import type { Reading } from './reading.ts';
import type { AnswerGiven } from './turn.ts';
import { meantInstead, readRating } from './understand/rating.ts';

/** What a message says of an answer given before it. */
export interface Rated {
  readonly helped: boolean;
  readonly answered: RatedAnswer;
  readonly question: string | undefined;
  readonly candidates: readonly string[];
  /** Kept once already: said again, it changes nothing. */
  readonly again: boolean;
}

/** The rating in a message: pressed, or written right after the answer; `undefined` where it holds none. */
export function ratedBy(reading: Reading): Rated | undefined {
  if (reading.choice !== undefined) return pressed(reading);
  const says = meantInstead(reading.text) === undefined ? readRating(reading.text) : 'wrong';
  const { answered } = reading.input.state;
  if (says === undefined) return undefined;
  if (answered) return ratingOf(answered, says === 'helped');
  return says === 'wrong' ? noneOfThem(reading) : undefined;
}

function pressed({ choice, input }: Reading): Rated | undefined {
  const [, says, code, asked] = /^rate:(yes|no):([\d.A-Z]+):([a-z_]+)$/u.exec(choice ?? '') ?? [];
  if (says === undefined) return undefined;
  const { answered } = input.state;
  const field = ASKED_FIELDS.find((one) => one === asked);
  if (answered && answered.code === code && answered.field === field)
    return ratingOf(answered, says === 'yes');
  // An older answer: what was asked then is not known any more.
  return { ...NOTHING_KEPT, helped: says === 'yes', answered: { code, field } };
}

const NOTHING_KEPT = { question: undefined, candidates: [], again: false } as const;

function ratingOf({ code, field, question, candidates }: AnswerGiven, helps: boolean): Rated {
  const kept = { question: question || undefined, candidates, again: false };
  return { ...kept, helped: helps, answered: { code, field } };
}

/** "hổng phải" to a question back: none of the choices was meant. */
function noneOfThem({ input: { state } }: Reading): Rated | undefined {
  const { pending, offered } = state;
  const shown = pending?.choices.some(({ value }) => offered?.some((one) => one.value === value));
  if (!pending || !shown) return undefined;
  return {
    helped: false,
    answered: { code: undefined, field: undefined },
    question: pending.kept ? undefined : keepable(pending.question),
    candidates: pending.choices.flatMap(({ code }) => code ?? []),
    again: pending.kept ?? false,
  };
}
