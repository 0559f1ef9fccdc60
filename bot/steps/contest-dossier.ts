import type { CategoryId } from '#cases/categories.ts';
import type { Stage } from '#cases/stages.ts';
import { findDossierCodes } from '#language/dossier-codes.ts';
import { foldText } from '#language/fold.ts';
import { fileCase } from '../file-case.ts';
import { reportFeedback } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import { stillProved } from '../proved.ts';
import type { Reading } from '../reading.ts';
import { contestAgain, contestedPlace, contestFiled, contestReport } from '../replies/dossier.ts';
import { MINE_CHOICE } from '../replies/own-cases.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { ProvedDossier, Turn } from '../turn.ts';

/** What is contested: proved and so known, or only named, or not even that. */
type Contested = Pick<ProvedDossier, 'code' | 'stage'> & Partial<ProvedDossier>;

/** About how a dossier was handled: goes above the agency that handles it, never to that agency alone. */
const CATEGORY: CategoryId = 'thai_do_cham_tre';

const OVER: ReadonlySet<string> = new Set<Stage>([
  'answered',
  'closed',
  'refused',
  'forwarded',
  'merged',
  'withdrawn',
]);

/**
 * "Không phải tôi yêu cầu", written after a notice: a case at once, proof or not, because it harms nobody and
 * nothing of the dossier is told.
 */
export const contestInWords: Step = (reading, needs) => {
  if (reading.choice !== undefined || reading.input.state.flow?.flow === reportFeedback.name)
    return undefined;
  if (!NOT_MINE.test(foldText(reading.text))) return undefined;
  const proved = stillProved(reading);
  const [code = proved[0]?.code ?? ''] = findDossierCodes(reading.text);
  const known = proved.find((one) => one.code === code);
  return contest(reading, known ?? { code, stage: 'theo tin báo' }, needs);
};

const NOT_MINE =
  /^(?:da )?(?:viec nay |cai nay )?khong phai (?:la )?(?:do )?(?:toi|tui|em|minh|con|chau) (?:la nguoi )?(?:yeu cau|nop|rut|gui|lam)(?!\S)/u;

/**
 * Somebody else may have acted in the citizen's name: an urgent case with what the register says attached, and
 * staff on duty are called. Said twice, it is one case.
 */
export async function contest(reading: Reading, contested: Contested, needs: Needs): Promise<Turn> {
  const { code, stage } = contested;
  const place = contestedPlace(code);
  const own = await needs.cases.own(reading.input.conversation);
  const before = own.find((one) => one.place === place && !OVER.has(one.stage));
  if (before)
    return say(reading, 'completed', [
      { text: contestAgain(before.receipt), choices: [MINE_CHOICE] },
    ]);
  const { effect, ...filed } = fileCase(filingOf(contested, place, needs), reading, needs);
  const { now } = reading.input;
  const opens = needs.hours.staffed(now) ? undefined : needs.hours.nextOpening(now);
  const reply = { text: contestFiled(code, { ...filed, opens }), choices: [MINE_CHOICE] };
  const key = keyOf(reading, `contest/${code}`);
  const called = { kind: 'contest-dossier', key, code, event: stage, receipt: filed.code } as const;
  return say(reading, 'completed', [reply], { effects: [effect, called] });
}

function filingOf(
  contested: Contested,
  place: string,
  { desk }: Needs,
): Parameters<typeof fileCase>[0] {
  const { agency } = contested;
  return {
    category: CATEGORY,
    urgent: true,
    text: contestReport(contested),
    place,
    communeCode: agency === undefined ? undefined : desk.findCommune(agency)?.code,
    phone: undefined,
    hideContact: false,
    photos: [],
  };
}
