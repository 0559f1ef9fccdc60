import { flowState, openQuestion } from '../flow.ts';
import { reportFeedback, withText } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import { stillProved } from '../proved.ts';
import type { Reading } from '../reading.ts';
import { FOLLOWING, lateReport, PROVE_FIRST, WHICH_ONE } from '../replies/dossier.ts';
import { keyOf, say } from '../say.ts';
import type { ProvedDossier, Turn } from '../turn.ts';
import { contest } from './contest-dossier.ts';

/** What a citizen chose to do with a dossier that they have just proved; nothing without the proof. */
export function chooseDossier(reading: Reading, needs: Needs): Turn | Promise<Turn> | undefined {
  const [, act, code] =
    /^dossier:(follow|late|contest)(?::(.+))?$/u.exec(reading.choice ?? '') ?? [];
  if (act === undefined) return undefined;
  const proved = stillProved(reading);
  const chosen = code === undefined ? proved : proved.filter((one) => one.code === code);
  if (chosen.length === 0) return say(reading, 'asked-questionnaire', [{ text: PROVE_FIRST }]);
  if (act === 'follow') return follow(reading, chosen);
  const [only, ...others] = act === 'late' ? chosen.filter(({ lateDays }) => lateDays > 0) : chosen;
  if (!only) return say(reading, 'asked-questionnaire', [{ text: PROVE_FIRST }]);
  if (others.length > 0) return askWhich(reading, act, [only, ...others]);
  return act === 'late' ? reportDelay(reading, only, needs) : contest(reading, only, needs);
}

function follow(reading: Reading, dossiers: readonly ProvedDossier[]): Turn {
  return say(reading, 'completed', [{ text: FOLLOWING }], {
    effects: dossiers.map(({ code }) => ({
      kind: 'follow-dossier' as const,
      key: keyOf(reading, `follow/${code}`),
      code,
    })),
  });
}

function askWhich(reading: Reading, act: string, dossiers: readonly ProvedDossier[]): Turn {
  const choices = dossiers.map(({ code }) => ({ value: `dossier:${act}:${code}`, label: code }));
  return say(reading, 'asked-questionnaire', [{ text: WHICH_ONE, choices }]);
}

/** The questionnaire of every report, with what the register says as its first answer. */
function reportDelay(reading: Reading, dossier: ProvedDossier, needs: Needs): Turn {
  const heard = withText(lateReport(dossier), {}, needs);
  const known = 'answers' in heard ? heard.answers : {};
  const answers = { ...known, place: known['place'] ?? dossier.agency };
  const reply =
    openQuestion(reportFeedback, answers)?.say(answers) ??
    reportFeedback.summary(answers, needs, reading.input.now);
  return say(reading, 'asked-questionnaire', [reply], {
    state: { flow: flowState(reportFeedback, answers) },
  });
}
