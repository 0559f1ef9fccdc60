import { openQuestion } from '../flow.ts';
import type { FlowState } from '../turn.ts';
import { FLOWS } from './flows.ts';

/** How far a questionnaire is, for a line above it: "Phản ánh, bước 2 trên 5: nơi xảy ra". */
export interface Progress {
  readonly step: number;
  readonly of: number;
  /** What this step asks for. */
  readonly name: string;
  /** The open question takes photos. */
  readonly photos: boolean;
}

const STEPS: readonly (readonly [name: string, questions: readonly string[]])[] = [
  ['việc gì', ['text']],
  ['nơi xảy ra', ['place', 'communeCode', 'similar']],
  ['hình', ['photos']],
  ['liên hệ', ['phone']],
  ['xem lại rồi gửi', []],
];

/** `undefined` where no questionnaire is open that has steps, or one of an older version. Pure. */
export function progressOf(state: FlowState | undefined): Progress | undefined {
  const flow = FLOWS.find(({ name, version }) => name === state?.flow && version === state.version);
  if (!flow || !state) return undefined;
  const open = openQuestion(flow, state.answers)?.name ?? '';
  const found = STEPS.findIndex(([, questions]) => questions.includes(open));
  const at = found < 0 ? STEPS.length - 1 : found;
  return {
    step: at + 1,
    of: STEPS.length,
    name: STEPS[at]?.[0] ?? '',
    photos: open === 'photos',
  };
}
