import type { Reading } from '../reading.ts';
import {
  EMPTY,
  FILE_KEPT,
  LOCATION_KEPT,
  NO_RULE_CHANGE,
  NOT_HELPED,
  OTHERS_DATA,
  RUDE,
  TOO_LONG,
  UNREADABLE,
  UNSUPPORTED,
} from '../replies/declined.ts';
import { PERSON_CHOICE, START_CHOICES } from '../replies/greeting.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';

/** Longest message that is read as a question (design.md 3.5 joins up to as much). */
const LONGEST = 4_000;

/** Turns away what is no question to answer: too long, nothing readable, orders to break the rules. */
export const screen: Step = (reading) => {
  const { text, understood, choice } = reading;
  if (choice !== undefined) return undefined;
  if (text.length > LONGEST) return say(reading, 'declined-too-long', [{ text: TOO_LONG }]);
  if (reading.input.state.flow || reading.input.state.caseTask) return undefined;
  if (text === '') return withoutWords(reading);
  switch (understood.screened) {
    case 'injection':
      return say(reading, 'declined-injection', [{ text: NO_RULE_CHANGE }]);
    case 'personal-data':
      return say(reading, 'declined-personal-data', [
        { text: OTHERS_DATA, choices: [PERSON_CHOICE] },
      ]);
    case 'illegal':
      return say(reading, 'declined-out-of-scope', [{ text: NOT_HELPED }]);
    case 'rude':
      return say(reading, 'declined-rude', [{ text: RUDE, choices: START_CHOICES }]);
    case 'unreadable':
      return say(reading, 'declined-unreadable', [{ text: UNREADABLE, choices: START_CHOICES }]);
    case undefined:
      return undefined;
  }
};

function withoutWords(reading: Reading): Turn {
  const { content } = reading.input;
  switch (content.kind) {
    case 'attachment':
      return say(reading, 'asked-nearest', [{ text: FILE_KEPT, choices: START_CHOICES }]);
    case 'location':
      return say(reading, 'asked-nearest', [{ text: LOCATION_KEPT, choices: START_CHOICES }]);
    case 'unsupported':
      return say(reading, 'declined-unreadable', [{ text: UNSUPPORTED }]);
    default:
      return say(reading, 'declined-unreadable', [{ text: EMPTY, choices: START_CHOICES }]);
  }
}
