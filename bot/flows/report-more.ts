import { foldText } from '#language/fold.ts';
import type { Answers, Question } from '../flow.ts';
import {
  ASK_ELSEWHERE,
  ASK_SINCE,
  ASK_WHO,
  ELSEWHERE_CHOICES,
  SINCE_UNKNOWN,
  WHO_CHOICES,
} from '../replies/report-more.ts';
import { reportDetails, systemOf } from '../understand/report-details.ts';

/**
 * What is read out of the citizen's words and otherwise left as most people mean it: since when, for whom, told
 * elsewhere. Asked only when the citizen wants to change it at the summary (decision 0016).
 */
const openWhere = (name: string) => (answers: Answers) => answers['reopened'] === name;
const closed = { reopened: undefined } as const;

const since: Question = {
  name: 'since',
  takesAnything: true,
  when: openWhere('since'),
  say: () => ({ text: ASK_SINCE, choices: [SINCE_UNKNOWN] }),
  read: ({ choice, text }, answers) => {
    if (choice === 'since:unknown') return { answers: { ...answers, ...closed, since: '' } };
    if (text === '') return { because: ASK_SINCE };
    const said = reportDetails(text).since ?? text.slice(0, 80);
    return { answers: { ...answers, ...closed, since: said } };
  },
};

const who: Question = {
  name: 'onBehalf',
  when: openWhere('onBehalf'),
  say: () => ({ text: ASK_WHO, choices: WHO_CHOICES }),
  read: ({ choice, text }, answers) => {
    const other =
      choice === 'who:other' ||
      /(?:nguoi khac|giup|gium|dum|thay|ba toi|ma toi|hang xom)/u.test(foldText(text));
    const self = choice === 'who:self' || /(?:chinh|cho (?:toi|tui|em|minh))/u.test(foldText(text));
    if (!other && !self) return { because: ASK_WHO };
    return { answers: { ...answers, ...closed, onBehalf: other } };
  },
};

const elsewhere: Question = {
  name: 'elsewhere',
  takesAnything: true,
  when: openWhere('elsewhere'),
  say: () => ({ text: ASK_ELSEWHERE, choices: ELSEWHERE_CHOICES }),
  read: ({ choice, text }, answers) => {
    if (choice === 'elsewhere:none' || /^(?:chua|khong|ko)(?!\S)/u.test(foldText(text)))
      return { answers: { ...answers, ...closed, elsewhere: false } };
    if (text === '') return { because: ASK_ELSEWHERE };
    const words = text.slice(0, 80);
    return { answers: { ...answers, ...closed, elsewhere: { system: systemOf(text), words } } };
  },
};

/** Questions that open only at the summary. */
export const moreQuestions: readonly Question[] = [since, who, elsewhere];
