import { findDossierCodes } from '#language/dossier-codes.ts';
import type { DossierFound, Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  ASK_CODE,
  ASK_PROOF,
  CODE_UNREADABLE,
  DOSSIER_CHOICES,
  FOLLOWING,
  NOT_FOUND_OR_WRONG,
  NOTHING_TO_FOLLOW,
  REGISTER_DOWN,
  waitBeforeTrying,
} from '../replies/dossier.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { FlowState, Turn } from '../turn.ts';

const VERSION = 1;

/** "Hồ sơ của tôi tới đâu": code, then a second proof, then an answer that is shown once. */
export const lookUpDossier: Step = (reading, needs) => {
  const { flow } = reading.input.state;
  const [code] = findDossierCodes(reading.text);
  if (reading.choice === 'dossier:follow') return follow(reading);
  if (flow?.flow === 'dossier' && flow.version === VERSION && reading.choice === undefined)
    return goOn(reading, flow, code, needs);
  if (code) return askProof(reading, code);
  const asks = reading.choice === 'start:dossier' || reading.understood.intent === 'check_dossier';
  return asks && (reading.choice === undefined || reading.choice === 'start:dossier')
    ? askCode(reading, ASK_CODE)
    : undefined;
};

function dossierState(answers: Readonly<Record<string, unknown>>): FlowState {
  return { flow: 'dossier', version: VERSION, answers };
}

function askCode(reading: Reading, text: string): Turn {
  return say(reading, 'asked-questionnaire', [{ text, choices: [PERSON_CHOICE] }], {
    state: { flow: dossierState({}) },
  });
}

function askProof(reading: Reading, code: string): Turn {
  return say(reading, 'asked-questionnaire', [{ text: ASK_PROOF }], {
    state: { flow: dossierState({ code }) },
  });
}

/** A message that is plainly about something else leaves the look-up; a code or a proof goes on with it. */
async function goOn(
  reading: Reading,
  { answers }: FlowState,
  said: string | undefined,
  needs: Needs,
): Promise<Turn | undefined> {
  const code = said ?? answers['code'];
  if (said !== undefined && said !== answers['code']) return askProof(reading, said);
  const elsewhere = ['ask_procedure', 'file_feedback', 'denunciation', 'formal_complaint'];
  if (!/\d/u.test(reading.text) && elsewhere.includes(reading.understood.intent)) return undefined;
  if (typeof code !== 'string') return askCode(reading, CODE_UNREADABLE);
  const found = await needs.dossiers.find(
    code,
    reading.text,
    reading.input.conversation,
    reading.input.now,
  );
  return told(reading, code, found);
}

function told(reading: Reading, code: string, found: DossierFound): Turn {
  switch (found.kind) {
    case 'found':
      return say(
        reading,
        'answered',
        [{ text: found.text, choices: [...DOSSIER_CHOICES], unkept: true }],
        {
          state: {
            flow: undefined,
            proved: { code, until: new Date(reading.input.now.getTime() + PROOF_MS).toISOString() },
          },
        },
      );
    case 'not-found':
      return say(
        reading,
        'asked-questionnaire',
        [{ text: NOT_FOUND_OR_WRONG, choices: [PERSON_CHOICE] }],
        {
          state: { flow: dossierState({ code }) },
          effects: [{ kind: 'wrong-proof', key: keyOf(reading, 'wrong-proof'), code }],
        },
      );
    case 'wait':
      return say(
        reading,
        'declined-personal-data',
        [{ text: waitBeforeTrying(found.minutes), choices: [PERSON_CHOICE] }],
        { state: { flow: undefined } },
      );
    case 'unavailable':
      return say(
        reading,
        'handed-over-no-answer',
        [{ text: REGISTER_DOWN, choices: [PERSON_CHOICE] }],
        { state: { flow: undefined } },
      );
  }
}

/** A proof holds for half an hour (issue of the dossier look-up), and only for its own code. */
const PROOF_MS = 30 * 60_000;

function follow(reading: Reading): Turn {
  const { proved } = reading.input.state;
  if (!proved || new Date(proved.until) < reading.input.now)
    return say(reading, 'asked-questionnaire', [{ text: NOTHING_TO_FOLLOW }]);
  return say(reading, 'completed', [{ text: FOLLOWING }], {
    effects: [{ kind: 'follow-dossier', key: keyOf(reading, 'follow'), code: proved.code }],
  });
}
