import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { CANCEL_CHOICES, NOTHING_TO_CANCEL, SURE_TO_CANCEL } from '../replies/feedback.ts';
import { ASK_AWAY, PERSON_CHOICE, START_CHOICES, STARTED_OVER } from '../replies/greeting.ts';
import {
  BACK_TO_ASSISTANT,
  FORGET_CHOICES,
  forgotten,
  personComes,
  personLater,
  SURE_TO_FORGET,
} from '../replies/person.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import { FRESH_STATE, type Turn } from '../turn.ts';
import { commandOf, saysBack, saysStop } from '../understand/kinds.ts';

/** What a citizen may say at any time: cancel, a person, start over, forget me. */
export const obeyCommand: Step = (reading, needs) => {
  const asked = reading.choice ?? typedCommand(reading);
  return asked === undefined ? undefined : COMMANDS[asked]?.(reading, needs);
};

/** Inside a questionnaire "thôi" and "khỏi" answer the open question; only plain words of stopping stop it. */
function typedCommand({ text, understood, input }: Reading): string | undefined {
  const command = commandOf(text, understood.intent);
  if (input.state.flow && saysBack(text)) return undefined;
  return command === 'cancel' && input.state.flow && !saysStop(text) ? undefined : command;
}

const COMMANDS: Readonly<
  Record<string, (reading: Reading, needs: Needs) => Turn | undefined | Promise<Turn>>
> = {
  person: callPerson,
  assistant: (reading) =>
    say(reading, 'smalltalk', [{ text: BACK_TO_ASSISTANT, choices: START_CHOICES }], {
      effects: [{ kind: 'give-back', key: keyOf(reading, 'give-back') }],
    }),
  cancel: askToCancel,
  'start-over': startOver,
  'start:ask': (reading) => say(reading, 'smalltalk', [{ text: ASK_AWAY }]),
  'forget-me': (reading) =>
    say(reading, 'asked-questionnaire', [{ text: SURE_TO_FORGET, choices: FORGET_CHOICES }]),
  'forget:yes': (reading, needs) =>
    say(reading, 'completed', [{ text: forgotten(needs.deletionTerm(reading.input.now)) }], {
      state: {
        ...FRESH_STATE,
        disclosed: true,
        flow: undefined,
        topic: undefined,
        pending: undefined,
        askedIfRight: undefined,
      },
      effects: [{ kind: 'forget-me', key: keyOf(reading, 'forget-me') }],
    }),
  'forget:no': (reading) => say(reading, 'cancelled', [{ text: ASK_AWAY }]),
};

/** A person is promised only while somebody is there to come; otherwise the day of the call-back is said. */
async function callPerson(reading: Reading, needs: Needs): Promise<Turn> {
  const { now, conversation } = reading.input;
  if (!needs.hours.staffed(now)) return callLater(reading, needs.hours.nextOpening(now));
  const queue = await needs.queue(conversation);
  const key = keyOf(reading, 'person');
  return say(reading, 'handed-over-asked', [{ text: personComes(queue) }], {
    effects: [{ kind: 'hold-for-staff', key, why: 'asked', place: queue.place }],
  });
}

function callLater(reading: Reading, day: string): Turn {
  const key = keyOf(reading, 'call-back');
  return say(reading, 'handed-over-asked', [{ text: personLater(day) }], {
    effects: [{ kind: 'call-back', key, why: 'asked', phone: undefined }],
  });
}

function askToCancel(reading: Reading): Turn {
  const { flow } = reading.input.state;
  if (!flow)
    return say(reading, 'cancelled', [{ text: NOTHING_TO_CANCEL, choices: START_CHOICES }], {
      state: { pending: undefined },
    });
  return say(reading, 'asked-questionnaire', [{ text: SURE_TO_CANCEL, choices: CANCEL_CHOICES }]);
}

/** Nothing already said is lost by a word that may be meant otherwise: an open questionnaire asks first. */
function startOver(reading: Reading): Turn {
  if (reading.input.state.flow) return askToCancel(reading);
  const choices = [...START_CHOICES.filter(({ value }) => value !== 'person'), PERSON_CHOICE];
  return say(reading, 'smalltalk', [{ text: STARTED_OVER, choices }], {
    state: { topic: undefined, pending: undefined },
  });
}
