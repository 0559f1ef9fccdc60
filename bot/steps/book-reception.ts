import { readBookingCode } from '#cases/booking-code.ts';
import { foldText } from '#language/fold.ts';
import { flowState, sayOpen } from '../flow.ts';
import { bookReception, levelIn } from '../flows/book-reception.ts';
import type { Booking, Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { waitBeforeCase } from '../replies/case.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import {
  ASK_PRIVATE_CODE,
  BOOK_CHOICE,
  BOOKING_CANCELLED,
  BOOKING_KEPT,
  BOOKING_MISTYPED,
  BOOKING_OVER,
  bookingCard,
  NO_BOOKING,
  SURE_TO_CANCEL_BOOKING,
} from '../replies/reception.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { ConversationState, Turn } from '../turn.ts';
import { PROOF_MS, privateCodeIn } from './prove-case.ts';

/** "đăng ký lượt tiếp dân", "xin một lượt gặp chủ tịch xã": to see a leader, on a day of theirs; "xin chủ tịch xã ra quyết định" is no such wish. */
const ASKS =
  /(?:^|\s)(?:dang ki|xin|dat|hen|muon co|giu) (?:cho (?:toi|tui|em) )?(?:mot )?(?:(?:(?:(?:luot|lich|buoi|cho|hen) )(?:de )?(?:(?:duoc )?gap )?|(?:de |duoc )?gap )(?:ong |ba )?(?:chu tich|lanh dao)|(?:(?:luot|lich|buoi|cho|hen) )?(?:de )?tiep (?:cong )?dan)/u;
const PRESSED = /^booking:(cancel|cancel-yes|keep):(TD-\d{6}-\w{6})$/u;

/** Longer messages say more than a code. */
const LONGEST_WORDS = 12;

/** Asks for a turn with a leader. */
export const askReception: Step = async (reading, needs) => {
  const { choice, text } = reading;
  const asks = choice === undefined ? ASKS.test(foldText(text)) : choice === BOOK_CHOICE.value;
  return asks ? begin(reading, needs) : undefined;
};

/** Shows a turn by its code, or cancels it: for the citizen who asked, or with its private code. */
export const receptionTurns: Step = async (reading, needs) => {
  const { choice, text } = reading;
  const [, act, pressed = ''] = PRESSED.exec(choice ?? '') ?? [];
  if (act !== undefined) return actOn(act, pressed, reading, needs);
  if (choice !== undefined || text.split(/\s+/u).length > LONGEST_WORDS) return undefined;
  const read = readBookingCode(text);
  if (read?.kind === 'mistyped')
    return say(reading, 'asked-questionnaire', [
      { text: BOOKING_MISTYPED, choices: [PERSON_CHOICE] },
    ]);
  return read && show(read.code, reading, needs);
};

/** What was said at once is not asked again: the commune, and the day. */
async function begin(reading: Reading, needs: Needs): Promise<Turn> {
  const { text, input } = reading;
  const said = levelIn(text, needs.desk.findCommune(text)) ?? {};
  const day = /\d{1,2}\s*[/-]\s*\d{1,2}/u.exec(text)?.[0];
  const first = { ...said, ...(day !== undefined && { wanted: day }) };
  const answers = await bookReception.prepare(first, reading, needs);
  if (bookReception.endsEarly(answers))
    return say(reading, 'completed', bookReception.complete(answers, reading, needs).replies);
  const open = sayOpen(bookReception, answers, needs, input.now);
  return say(reading, 'asked-questionnaire', [open], {
    state: { flow: flowState(bookReception, answers) },
  });
}

async function show(code: string, reading: Reading, needs: Needs): Promise<Turn> {
  const { text, input } = reading;
  const own = await ownBooking(code, reading, needs);
  if (own) return cardOf(own, reading);
  const privateCode = privateCodeIn(text.replace(/TD\S*/iu, '|'));
  if (privateCode === undefined)
    return say(reading, 'asked-questionnaire', [
      { text: ASK_PRIVATE_CODE, choices: [PERSON_CHOICE] },
    ]);
  const { conversation, now, sharedDevice } = input;
  const tried = await needs.receptions.prove({ receipt: code, privateCode, conversation, now });
  switch (tried.kind) {
    case 'found': {
      const until = new Date(now.getTime() + PROOF_MS).toISOString();
      return cardOf(tried.found, reading, {
        provedCase: sharedDevice ? undefined : { receipt: code, until },
      });
    }
    case 'wait':
      return say(reading, 'declined-personal-data', [
        { text: waitBeforeCase(tried.minutes), choices: [PERSON_CHOICE] },
      ]);
    case 'not-found':
      return say(reading, 'asked-questionnaire', [{ text: NO_BOOKING, choices: [PERSON_CHOICE] }], {
        effects: [{ kind: 'wrong-proof', key: keyOf(reading, 'wrong-proof'), code }],
      });
  }
}

/** A turn of this citizen, whatever a button claims. */
async function ownBooking(
  code: string,
  { input }: Reading,
  { receptions }: Needs,
): Promise<Booking | undefined> {
  const own = await receptions.own(input.conversation);
  const { provedCase } = input.state;
  const proved = provedCase?.receipt === code && new Date(provedCase.until) > input.now;
  return own.find((one) => one.code === code) ?? (proved ? receptions.byCode(code) : undefined);
}

function cardOf(booking: Booking, reading: Reading, state: Partial<ConversationState> = {}): Turn {
  const { code } = booking;
  const choices = isLive(booking)
    ? [{ value: `booking:cancel:${code}`, label: 'Hủy lượt này' }, PERSON_CHOICE]
    : [BOOK_CHOICE, PERSON_CHOICE];
  return say(reading, 'answered', [{ text: bookingCard(booking), choices, unkept: true }], {
    state,
  });
}

function isLive({ status }: Booking): boolean {
  return status === 'waiting' || status === 'confirmed';
}

async function actOn(
  act: string,
  code: string,
  reading: Reading,
  needs: Needs,
): Promise<Turn | undefined> {
  const own = await ownBooking(code, reading, needs);
  if (!own) return undefined;
  if (act === 'keep') return say(reading, 'answered', [{ text: BOOKING_KEPT }]);
  if (!isLive(own))
    return say(reading, 'answered', [{ text: BOOKING_OVER, choices: [BOOK_CHOICE] }]);
  if (act === 'cancel')
    return say(reading, 'asked-questionnaire', [
      {
        text: SURE_TO_CANCEL_BOOKING,
        choices: [
          { value: `booking:cancel-yes:${code}`, label: 'Hủy lượt' },
          { value: `booking:keep:${code}`, label: 'Giữ lượt' },
        ],
      },
    ]);
  return say(reading, 'completed', [{ text: BOOKING_CANCELLED, choices: [BOOK_CHOICE] }], {
    effects: [{ kind: 'cancel-booking', key: keyOf(reading, 'cancel-booking'), code }],
  });
}
