import { bookingCode } from '#cases/booking-code.ts';
import { foldText } from '#language/fold.ts';
import { findPhones } from '#language/phones.ts';
import type { Answers, Flow, Heard, Question } from '../flow.ts';
import type { OpenSession } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { PHONE_UNREADABLE } from '../replies/feedback.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import {
  ASK_COMMUNE,
  ASK_LEVEL,
  ASK_NAME,
  ASK_PHONE,
  ASK_SUBJECT,
  askSession,
  BOOK_SUMMARY_CHOICES,
  bookingReceipt,
  bookingSummary,
  COMMUNE_UNREAD,
  LEVEL_CHOICES,
  LEVEL_UNREAD,
  NAME_UNREAD,
  NO_SESSION,
  SESSION_UNREAD,
  SUBJECT_TOO_SHORT,
  sessionChoice,
} from '../replies/reception.ts';
import { keyOf } from '../say.ts';

const SHORTEST_SUBJECT = 8;
/** A name as people write it: letters, spaces, and nothing that is a number or an address. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]{1,78}$/u;

/** Whose leader: the citizen says commune or province, or names the commune at once. */
const level: Question = {
  name: 'level',
  say: () => ({ text: ASK_LEVEL, choices: LEVEL_CHOICES }),
  read: ({ choice, text }, answers, needs) => {
    if (choice === 'level:province') return { answers: { ...answers, level: 'province' } };
    if (choice === 'level:commune') return { answers: { ...answers, level: 'commune' } };
    const heard = levelIn(text, needs.desk.findCommune(text, 'unsure'));
    return heard ? { answers: { ...answers, ...heard } } : { because: LEVEL_UNREAD };
  },
};

/** What a sentence says of whom to see; nothing where it says nothing. */
export function levelIn(
  text: string,
  commune: { readonly code: string; readonly name: string } | undefined,
): Answers | undefined {
  if (commune) return { level: 'commune', communeCode: commune.code, communeName: commune.name };
  const folded = foldText(text);
  if (/(?:^|\s)(?:chu tich (?:u[iy] ban nhan dan |ubnd )?tinh|cap tinh|tinh)(?!\S)/u.test(folded))
    return { level: 'province' };
  return /(?:^|\s)(?:xa|phuong)(?!\S)/u.test(folded) ? { level: 'commune' } : undefined;
}

const commune: Question = {
  name: 'communeCode',
  takesAnything: true,
  when: (answers) => answers['level'] === 'commune',
  say: () => ({ text: ASK_COMMUNE }),
  read: ({ text }, answers, needs) => {
    const found = needs.desk.findCommune(text, 'unsure');
    if (!found) return { because: COMMUNE_UNREAD };
    return { answers: { ...answers, communeCode: found.code, communeName: found.name } };
  },
};

const session: Question = {
  name: 'session',
  say: (answers) => ({
    text: askSession(optionsOf(answers)[0]?.where ?? '', optionsOf(answers)),
    choices: optionsOf(answers).map(sessionChoice),
  }),
  read: ({ choice, text }, answers) => {
    const options = optionsOf(answers);
    const found = options.find((one) => choice === `book:${one.id}`) ?? onDay(text, options);
    return found ? { answers: { ...answers, session: found } } : { because: SESSION_UNREAD };
  },
};

/** The session whose day a sentence names, "03/12" or "ngày 3/12/2026". */
function onDay(text: string, options: readonly OpenSession[]): OpenSession | undefined {
  const [, day = '', month = ''] = /(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})(?!\d)/u.exec(text) ?? [];
  const ending = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return day === '' ? undefined : options.find((one) => one.day.endsWith(ending));
}

const subject: Question = {
  name: 'text',
  takesAnything: true,
  say: () => ({ text: ASK_SUBJECT }),
  read: ({ text }, answers) =>
    text.length < SHORTEST_SUBJECT
      ? { because: SUBJECT_TOO_SHORT }
      : { answers: { ...answers, text } },
};

const name: Question = {
  name: 'name',
  takesAnything: true,
  say: () => ({ text: ASK_NAME }),
  read: ({ text }, answers) => {
    const said = text.replace(/^(?:dạ,? )?(?:tôi|em|mình|tui)? ?(?:tên là|tên|là)\s+/iu, '');
    return NAME.test(said) ? { answers: { ...answers, name: said } } : { because: NAME_UNREAD };
  },
};

const phone: Question = {
  name: 'phone',
  say: () => ({ text: ASK_PHONE, wants: 'phone' }),
  read: (reading, answers) => readPhone(reading, answers),
};

function readPhone({ input, text }: Reading, answers: Answers): Heard {
  const { content } = input;
  const said =
    content.kind === 'contact' && !content.others ? content.phone : findPhones(text)[0]?.phone;
  return said ? { answers: { ...answers, phone: said } } : { because: PHONE_UNREADABLE };
}

function optionsOf(answers: Answers): readonly OpenSession[] {
  return (answers['options'] as readonly OpenSession[] | undefined) ?? [];
}

function chosen(answers: Answers): OpenSession | undefined {
  return answers['session'] as OpenSession | undefined;
}

/** A citizen asks for a turn with a leader; staff decide. Ends with a code. */
export const bookReception: Flow = {
  name: 'book-reception',
  version: 1,
  upgrade: () => undefined,
  questions: [level, commune, session, subject, name, phone],
  fixes: {
    'fix:session': { of: ['session', 'wanted'] },
    'fix:text': { of: ['text'] },
    'fix:name': { of: ['name'] },
    'fix:phone': { of: ['phone'] },
  },
  beside: () => undefined,
  prepare: async (answers, { input }, { receptions }) => {
    const province = answers['level'] === 'province';
    const where = answers['communeCode'] as string | undefined;
    if ('session' in answers || !(province || where !== undefined)) return answers;
    const options = await receptions.open(province ? undefined : where, input.now);
    const wanted = onDay(String(answers['wanted'] ?? ''), options);
    return { ...answers, options, ...(wanted && { session: wanted }) };
  },
  endsEarly: (answers) =>
    'options' in answers && !('session' in answers) && optionsOf(answers).length === 0,
  summary: (answers, { receptions }) => ({
    text: bookingSummary(askedIn(answers), receptions.keepDays),
    choices: BOOK_SUMMARY_CHOICES,
  }),
  complete: (answers, reading, needs) => {
    if (!chosen(answers))
      return { replies: [{ text: NO_SESSION, choices: START_CHOICES }], effects: [] };
    const { session: at, text, ...who } = askedIn(answers);
    const code = bookingCode(reading.input.receipt);
    return {
      replies: [{ text: bookingReceipt(code, needs.cases.privateCode(code), at) }],
      effects: [
        {
          kind: 'book-reception',
          key: keyOf(reading, 'book-reception'),
          ...{ code, session: at, subject: text, ...who },
        },
      ],
    };
  },
};

function askedIn(answers: Answers): Parameters<typeof bookingSummary>[0] {
  const at = chosen(answers);
  if (!at) throw new TypeError('a booking without its session has no summary');
  return {
    session: at,
    text: String(answers['text']),
    name: String(answers['name']),
    phone: String(answers['phone']),
  };
}
