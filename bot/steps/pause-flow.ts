import { foldText } from '#language/fold.ts';
import { flowState, questionsLeft, sayOpen } from '../flow.ts';
import { FLOWS } from '../flows/flows.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { FLOW_OUTDATED, howManyLeft } from '../replies/feedback.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import { NOTHING_PAUSED, PAUSED, RESUME_CHOICE } from '../replies/report-more.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';

const LATER =
  /(?:^|\s)(?:de|lat|lat nua|chut|mai|toi|bua khac|hom khac|khi khac|luc khac|khi nao ranh)(?: nua)? (?:sau|lam|viet|gui|bao|khac|lam tiep|viet tiep)(?: tiep| sau)?(?!\S)|(?:^|\s)(?:lam|viet) (?:sau|tiep sau)(?!\S)|^(?:tam dung|tam ngung|de sau|de do)(?!\S)/u;
const GO_ON =
  /^(?:da )?(?:cho )?(?:toi |tui |em |minh )?(?:muon )?(?:lam tiep|viet tiep|tiep tuc|gui tiep|bao tiep|khai tiep)(?: (?:phan anh|viec|bai)(?: .*)?)?(?: di| nha| nhe| em| a)*$/u;
/** Longer messages say more than "để sau". */
const LONGEST_WORDS = 9;

/** "Để sau" puts an open questionnaire aside, "làm tiếp" takes it up again; what was said is kept for days. */
export const pauseFlow: Step = (reading, needs) => {
  const { choice, text, input } = reading;
  if (asks(reading, 'flow:resume', GO_ON))
    return input.state.flow ? undefined : resume(reading, needs);
  if (!input.state.flow) return undefined;
  const brief = text.split(/\s+/u).length <= LONGEST_WORDS;
  return choice === 'flow:pause' || (brief && asks(reading, 'flow:pause', LATER))
    ? putAside(reading)
    : undefined;
};

function asks({ choice, text }: Reading, value: string, words: RegExp): boolean {
  return choice === undefined ? words.test(foldText(text)) : choice === value;
}

function putAside(reading: Reading): Turn {
  const { flow, paused = [] } = reading.input.state;
  return say(
    reading,
    'cancelled',
    [{ text: PAUSED, choices: [RESUME_CHOICE, ...START_CHOICES.slice(0, 1)] }],
    {
      state: { flow: undefined, paused: flow ? [...paused, flow] : paused },
    },
  );
}

function resume(reading: Reading, needs: Needs): Turn | undefined {
  const { paused = [] } = reading.input.state;
  const last = paused.at(-1);
  if (!last)
    return reading.choice === undefined
      ? undefined
      : say(reading, 'cancelled', [{ text: NOTHING_PAUSED, choices: START_CHOICES }]);
  const flow = FLOWS.find(({ name }) => name === last.flow);
  if (!flow) return undefined;
  const answers =
    last.version === flow.version ? last.answers : flow.upgrade(last.version, last.answers);
  const open = sayOpen(flow, answers ?? {}, needs, reading.input.now);
  const before = answers ? howManyLeft(questionsLeft(flow, answers)) : FLOW_OUTDATED;
  return say(reading, 'asked-questionnaire', [{ ...open, text: `${before}\n${open.text}` }], {
    state: { flow: flowState(flow, answers ?? {}), paused: paused.slice(0, -1) },
  });
}
