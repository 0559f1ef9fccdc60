import { findPhones } from '#language/phones.ts';
import type { Answers, Heard, Question } from '../flow.ts';
import {
  ASK_CONTACT,
  HIDE_CONTACT,
  HIDING_CONTACT,
  NO_CONTACT,
  PHONE_HAS_LETTERS,
  PHONE_UNREADABLE,
} from '../replies/feedback.ts';
import { SOMEBODY_ELSES_NUMBER } from '../replies/share.ts';
import { reportDetails } from '../understand/report-details.ts';
import { DECLINES } from './report-photos.ts';

/** Five digits or more with a letter among them: meant as a number. */
const NUMBER_WITH_LETTERS = /(?<!\S)(?=\S*\p{L})(?=(?:\S*\d){5})[\d\p{L}.+-]+(?!\S)/u;

/**
 * A number to be called at, or none; it may be kept from the office that handles the case. In public neither
 * name nor number is ever shown, which is said with the question.
 */
export const contact: Question = {
  name: 'phone',
  say: ({ hide }) => ({
    text: hide === true ? HIDING_CONTACT : ASK_CONTACT,
    choices: hide === true ? [NO_CONTACT] : [NO_CONTACT, HIDE_CONTACT],
    wants: 'phone',
  }),
  read: ({ input, choice, text }, answers) => {
    const { content } = input;
    if (choice === 'no-contact') return { answers: { ...answers, phone: '' } };
    if (choice === 'hide-contact') return { answers: { ...answers, hide: true } };
    if (content.kind === 'contact') return fromCard(content, answers);
    return fromText(text, answers);
  },
};

function fromCard(
  card: { readonly phone: string; readonly others?: boolean | undefined },
  answers: Answers,
): Heard {
  return card.others
    ? { because: SOMEBODY_ELSES_NUMBER }
    : { answers: { ...answers, phone: card.phone } };
}

function fromText(text: string, answers: Answers): Heard {
  const hide = answers['hide'] === true || reportDetails(text).hide === true;
  const phone = findPhones(text)[0]?.phone;
  if (phone) return { answers: { ...answers, phone, hide } };
  if (DECLINES.test(text)) return { answers: { ...answers, phone: '', hide } };
  if (hide && answers['hide'] !== true) return { answers: { ...answers, hide } };
  return { because: NUMBER_WITH_LETTERS.test(text) ? PHONE_HAS_LETTERS : PHONE_UNREADABLE };
}
